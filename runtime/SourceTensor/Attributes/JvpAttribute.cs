using System;

namespace SourceTensor;

/// <summary>
/// Marks a partial method whose body computes the value of a <see cref="TensorFunctionAttribute">tensor function</see> and the product
/// of its Jacobian with tangents, in forward mode: how the value changes when its parameters change along these.
/// You write the signature, SourceTensor writes the body.
/// </summary>
/// <remarks>
/// After the function's parameters comes <c>xTangent</c>, of the type and shape of x, for each parameter x that changes. The
/// result is <c>(R Value, R ValueTangent)</c>, or destinations <c>value</c> and <c>valueTangent</c>; the value may be left out.
/// </remarks>
/// <example>
/// <code>
/// [Jvp(nameof(QValues))]
/// public static partial (Tensor2D&lt;double&gt; Value, Tensor2D&lt;double&gt; ValueTangent) QValuesJvp(
///     double alpha, Tensor1D&lt;double&gt; rewards, double alphaTangent);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class JvpAttribute : TensorFunctionDerivativeAttribute
{
    /// <summary>Differentiates a tensor function of the same class (any part of it).</summary>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public JvpAttribute(string function)
        : base(null, function)
    {
    }

    /// <summary>Differentiates a tensor function of another class.</summary>
    /// <param name="type">The class that holds the function.</param>
    /// <param name="function">The function's name, by <see langword="nameof"/>. Overloads match by parameter names and types.</param>
    public JvpAttribute(Type type, string function)
        : base(type, function)
    {
    }
}
