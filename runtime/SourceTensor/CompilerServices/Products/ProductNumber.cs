using System.Numerics;
using System.Runtime.CompilerServices;

namespace SourceTensor.CompilerServices;

/// <summary>One element in the place of a vector.</summary>
internal readonly record struct Number<T>(T Value)
    where T : unmanaged;

/// <summary>Without vectors: results of fewer columns than the narrowest has lanes.</summary>
internal readonly struct ProductNumber<T> : IProductLanes<Number<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int Count => 1;

    public static int Rows => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number<T> Load(ref T source, nint offset) => new(Unsafe.Add(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Number<T> vector, ref T destination, nint offset) => Unsafe.Add(ref destination, offset) = vector.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number<T> Repeat(T value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number<T> MultiplyAdd(Number<T> x, Number<T> y, Number<T> z) => new(T.MultiplyAddEstimate(x.Value, y.Value, z.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number<T> Add(Number<T> x, Number<T> y) => new(x.Value + y.Value);

    public static Number<T> Choose(int first, Number<T> head, Number<T> tail) => first > 0 ? head : tail;
}
