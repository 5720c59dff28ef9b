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
}
