using System.Numerics;

namespace SourceTensor;

internal readonly struct EqualKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left == right;
}

internal readonly struct NotEqualKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left != right;
}

internal readonly struct LessThanKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left < right;
}

internal readonly struct LessThanOrEqualKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left <= right;
}

internal readonly struct GreaterThanKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left > right;
}

internal readonly struct GreaterThanOrEqualKernel<T> : IElementKernel<T, T, bool>
    where T : INumber<T>
{
    public static bool Apply(T left, T right) => left >= right;
}
