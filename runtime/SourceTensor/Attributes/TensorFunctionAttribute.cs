using System;

namespace SourceTensor;

/// <summary>
/// Marks a static method as a model: ordinary C# that runs as it stands and that the compiler turns into SIMD kernels.
/// </summary>
/// <remarks>
/// In a partial class the attribute alone gives two members with the method's own accessibility: <c>FCompiled</c>, and, where the
/// method returns a floating-point scalar and has a differentiable parameter, <c>FGradient</c> with respect to every floating-point
/// parameter that is not marked <see cref="DataAttribute"/>. A declaration marked <see cref="CompiledAttribute"/> or
/// <see cref="GradientAttribute"/> replaces the default of its kind. Private methods get no defaults.
/// </remarks>
/// <example>
/// <code>
/// public static partial class Model
/// {
///     [TensorFunction]
///     public static double Distance(double a, double b, double x, double y) => Sqrt(Square(x - a) + Square(y - b));
/// }
///
/// // elsewhere
/// var (value, a, b, x, y) = Model.DistanceGradient(0.5, 0.5, 1, 1);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TensorFunctionAttribute : Attribute
{
    /// <summary>
    /// Whether the two default members are emitted, as they are unless this says otherwise. <see langword="false"/> emits only what is
    /// declared.
    /// </summary>
    public bool Defaults { get; set; } = true;
}
