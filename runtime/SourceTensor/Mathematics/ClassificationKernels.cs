using System.Numerics;

namespace SourceTensor;

internal readonly struct IsNaNKernel<T> : IElementKernel<T, bool>
    where T : INumberBase<T>
{
    public static bool Apply(T operand) => T.IsNaN(operand);
}

internal readonly struct IsFiniteKernel<T> : IElementKernel<T, bool>
    where T : INumberBase<T>
{
    public static bool Apply(T operand) => T.IsFinite(operand);
}

internal readonly struct IsInfinityKernel<T> : IElementKernel<T, bool>
    where T : INumberBase<T>
{
    public static bool Apply(T operand) => T.IsInfinity(operand);
}
