using System;

namespace SourceTensor;

/// <summary>
/// Marks a static method as the forward derivative of another, beside the pullback that a
/// <see cref="DerivativeAttribute"/> states: where a Jacobian-vector product, a Hessian or another derivative in forward mode goes
/// through a call of that method, its tangent is computed by this one.
/// </summary>
/// <remarks>
/// The method takes what the function takes, then a tangent for each floating-point parameter, of its type and named
/// <c>xTangent</c> after it, and returns the tangent of the result. It is a tensor function as far as what it may contain goes. A
/// function of numbers needs none: its partial derivatives serve both modes.
/// </remarks>
/// <example>
/// <code>
/// private static Tensor1D&lt;double&gt; Normalized(Tensor1D&lt;double&gt; x) => x / Norm(x);
///
/// [Derivative(nameof(Normalized))]
/// private static Tensor1D&lt;double&gt; NormalizedPullback(Tensor1D&lt;double&gt; cotangent, Tensor1D&lt;double&gt; result, Tensor1D&lt;double&gt; x) =>
///     (cotangent - result * Sum(cotangent * result)) / Norm(x);
///
/// [Tangent(nameof(Normalized))]
/// private static Tensor1D&lt;double&gt; NormalizedTangent(Tensor1D&lt;double&gt; x, Tensor1D&lt;double&gt; xTangent) =>
///     (xTangent - x * Sum(x * xTangent) / Sum(x * x)) / Norm(x);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TangentAttribute : Attribute
{
    /// <summary>The forward derivative of a method of the same class.</summary>
    /// <param name="function">The method's name, by <see langword="nameof"/>. Overloads match by parameter types.</param>
    public TangentAttribute(string function) => Function = function;

    /// <summary>The forward derivative of a method of another class, for the tensor functions of this one.</summary>
    /// <param name="type">The class that holds the method.</param>
    /// <param name="function">The method's name, by <see langword="nameof"/>. Overloads match by parameter types.</param>
    public TangentAttribute(Type type, string function)
    {
        Type = type;
        Function = function;
    }

    /// <summary>The class that holds the method; <see langword="null"/> for the class of this one.</summary>
    public Type? Type { get; }

    /// <summary>The name of the method.</summary>
    public string Function { get; }
}
