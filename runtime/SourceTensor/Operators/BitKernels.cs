using System.Numerics;

namespace SourceTensor;

internal readonly struct AndKernel<T> : IElementKernel<T, T, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => left & right;
}

internal readonly struct OrKernel<T> : IElementKernel<T, T, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => left | right;
}

internal readonly struct XorKernel<T> : IElementKernel<T, T, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, T right) => left ^ right;
}

internal readonly struct NotKernel<T> : IElementKernel<T, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T operand) => ~operand;
}

// C# masks the count: it takes its lowest 5 bits for an int, 6 for a long.
internal readonly struct ShiftLeftKernel<T> : IElementKernel<T, int, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, int right) => left << right;
}

internal readonly struct ShiftRightKernel<T> : IElementKernel<T, int, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, int right) => left >> right;
}

internal readonly struct UnsignedShiftRightKernel<T> : IElementKernel<T, int, T>
    where T : IBinaryInteger<T>
{
    public static T Apply(T left, int right) => left >>> right;
}
