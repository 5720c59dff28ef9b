using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value of a <see cref="TensorFunctionAttribute">tensor function</see> and the product
/// of a cotangent with its Jacobian, in reverse mode: the gradient of Σ cotangent × value.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// After the function's parameters comes <c>valueCotangent</c>, of the result's type and shape. The results are those of
/// <see cref="GradientAttribute"/>: a named tuple <c>(R Value, … Alpha, … Theta)</c>, or destinations <c>Span&lt;T&gt; value</c>,
/// <c>Span&lt;T&gt; thetaGradient</c>, <c>out T alphaGradient</c>; the value may be left out.
/// </remarks>
/// <example>
/// <code>
/// [Vjp(nameof(QValues))]
/// public static partial (Tensor2D&lt;double&gt; Value, double Alpha) QValuesVjp(
///     double alpha, Tensor1D&lt;double&gt; rewards, Tensor2D&lt;double&gt; valueCotangent);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class VjpAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public VjpAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public VjpAttribute(Type type, string function)
        : base(type, function)
    {
    }
}
