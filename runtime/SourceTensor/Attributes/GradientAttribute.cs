using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value and the exact gradient of a
/// <see cref="TensorFunctionAttribute">tensor function</see> that returns one floating-point scalar.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// The result is a named tuple <c>(T Value, … Alpha, … Theta)</c> whose names are the parameters' with the first letter upper-cased,
/// or the method ends with destinations: <c>Span&lt;T&gt; thetaGradient</c> for a tensor, <c>out T alphaGradient</c> for a scalar, and
/// returns the value or nothing. Destinations are written, not accumulated. The names decide which parameters are differentiated,
/// unless <see cref="TensorFunctionDerivativeAttribute.Wrt"/> does. Integer and <see langword="bool"/> parameters are never differentiable.
/// </remarks>
/// <example>
/// <code>
/// [Gradient(nameof(LogLikelihood))]
/// public static partial (double Value, double Alpha, double Beta) LogLikelihoodGradient(
///     double alpha, double beta, Tensor1D&lt;int&gt; choices, Tensor1D&lt;double&gt; rewards);
///
/// [Gradient(nameof(Loss))]
/// public static partial double LossGradient(
///     Tensor1D&lt;double&gt; theta, Span&lt;double&gt; thetaGradient, TensorWorkspace? workspace = null);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GradientAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public GradientAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public GradientAttribute(Type type, string function)
        : base(type, function)
    {
    }

    /// <summary>How it is computed; by default as it is expected to cost less.</summary>
    public DerivativeMode Mode { get; set; }

    /// <summary>
    /// Whether the outermost loops keep about 2·√T states of their T steps instead of all, and compute each step once more. The result is the
    /// same to the last bit; the documentation of the emitted method says how much memory a loop takes.
    /// </summary>
    /// <remarks>
    /// Loops whose number of steps depends on data (<see langword="while"/>, <see langword="break"/>) keep every state all the same; a gradient
    /// in forward mode keeps none.
    /// </remarks>
    public bool Checkpoint { get; set; }

    /// <summary>
    /// Through how many of their last steps derivatives go back in the outermost loops: truncated back-propagation through time. 0 for all.
    /// </summary>
    /// <remarks>
    /// The value is that of all steps. The state that the first of these steps begins with, and what earlier steps output, count as constants.
    /// The gradient is then not that of the function, unless no loop takes more steps.
    /// </remarks>
    public int TruncateGradient { get; set; }
}
