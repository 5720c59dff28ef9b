using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value of a <see cref="TensorFunctionAttribute">tensor function</see> that returns one
/// floating-point scalar, its gradient, and the product of its Hessian with tangents, forward over reverse: at a small multiple
/// of the cost of the gradient, however many parameters there are.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// After the function's parameters comes <c>xTangent</c> for each parameter x that is differentiated. The result is
/// <c>(T Value, … XGradient, … XHvp)</c>, of which the gradients may be left out, or destinations <c>xGradient</c> and <c>xHvp</c>.
/// </remarks>
/// <example>
/// <code>
/// [Hvp(nameof(Loss))]
/// public static partial (double Value, Tensor1D&lt;double&gt; ThetaGradient, Tensor1D&lt;double&gt; ThetaHvp) LossHvp(
///     Tensor1D&lt;double&gt; theta, Tensor1D&lt;double&gt; thetaTangent);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HvpAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public HvpAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public HvpAttribute(Type type, string function)
        : base(type, function)
    {
    }
}
