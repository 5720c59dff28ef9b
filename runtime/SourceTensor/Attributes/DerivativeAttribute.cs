using System;

namespace SourceTensor;

/// <summary>
/// Marks a static method as the derivative of another: where a <see cref="TensorFunctionAttribute">tensor function</see> calls that
/// method, its derivative is computed by this one, and its own body is not differentiated. That body may do what no tensor
/// function may, or have no source at all, as long as it returns a number.
/// </summary>
/// <remarks>
/// For a function of numbers that returns a number: a method of the same parameters that returns the partial derivatives by the
/// floating-point ones, as a tuple when there are several. For a function with tensors: a pullback of parameters
/// <c>(cotangent, result, … the function's own)</c> that returns the cotangents of the floating-point parameters. Either is a tensor
/// function itself as far as what it may contain goes.
/// </remarks>
/// <example>
/// <code>
/// [Derivative(nameof(Softened))]
/// private static double SoftenedSlope(double x) => x / Math.Sqrt(x * x + 1);
///
/// [Derivative(typeof(Library), nameof(Library.Bessel))]
/// internal static double BesselSlope(double x) => -Library.Bessel1(x);
///
/// [Derivative(nameof(Normalized))]
/// private static Tensor1D&lt;double&gt; NormalizedPullback(Tensor1D&lt;double&gt; cotangent, Tensor1D&lt;double&gt; result, Tensor1D&lt;double&gt; x) =>
///     (cotangent - result * Sum(cotangent * result)) / Sqrt(Sum(x * x));
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DerivativeAttribute : Attribute
{
    /// <summary>The derivative of a method of the same class.</summary>
    /// <param name="function">The method's name, by <see langword="nameof"/>. Overloads match by parameter types.</param>
    public DerivativeAttribute(string function) => Function = function;

    /// <summary>The derivative of a method of another class, for the tensor functions of this one.</summary>
    /// <param name="type">The class that holds the method.</param>
    /// <param name="function">The method's name, by <see langword="nameof"/>. Overloads match by parameter types.</param>
    public DerivativeAttribute(Type type, string function)
    {
        Type = type;
        Function = function;
    }

    /// <summary>The class that holds the method; <see langword="null"/> for the class of this one.</summary>
    public Type? Type { get; }

    /// <summary>The name of the method.</summary>
    public string Function { get; }
}
