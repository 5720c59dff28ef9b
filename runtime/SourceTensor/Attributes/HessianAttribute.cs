using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value of a <see cref="TensorFunctionAttribute">tensor function</see> that returns one
/// floating-point scalar, and the matrix of its second derivatives.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// The result is <c>(T Value, Tensor2D&lt;T&gt; Hessian)</c>, or a destination <c>Span&lt;T&gt; hessian</c>. Rows and columns are the elements
/// of the parameters, one after the other in the order of the function's parameters, row-major within one. They are
/// <see cref="TensorFunctionDerivativeAttribute.Wrt"/>, or all floating-point parameters that are not marked <see cref="DataAttribute">[Data]</see>.
/// </remarks>
/// <example>
/// <code>
/// [Hessian(nameof(LogLikelihood))]
/// public static partial (double Value, Tensor2D&lt;double&gt; Hessian) LogLikelihoodHessian(
///     double alpha, double beta, Tensor1D&lt;int&gt; choices, Tensor1D&lt;double&gt; rewards);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HessianAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public HessianAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public HessianAttribute(Type type, string function)
        : base(type, function)
    {
    }
}
