using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value of a <see cref="TensorFunctionAttribute">tensor function</see> and all its
/// derivatives: for each parameter one tensor, the axes of the result first, then those of the parameter.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// The result is a named tuple <c>(R Value, … Alpha, … Theta)</c>, or destinations <c>Span&lt;T&gt; value</c>,
/// <c>Span&lt;T&gt; thetaJacobian</c>; the value may be left out. Row by row or column by column, by which is fewer.
/// </remarks>
/// <example>
/// <code>
/// [Jacobian(nameof(QValues))]
/// public static partial (Tensor2D&lt;double&gt; Value, Tensor2D&lt;double&gt; Alpha) QValuesJacobian(
///     double alpha, Tensor1D&lt;double&gt; rewards);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class JacobianAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public JacobianAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public JacobianAttribute(Type type, string function)
        : base(type, function)
    {
    }

    /// <summary>How it is computed; by default as it is expected to cost less.</summary>
    public DerivativeMode Mode { get; set; }
}
