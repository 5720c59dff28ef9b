using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The same elements with one more axis, of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Where the new axis goes: 0 puts it first, 1 last.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The axis is outside 0 … 1.</exception>
    public static Tensor2D<T> Unsqueeze<T>(Tensor1D<T> x, int axis)
        where T : unmanaged => new(Unsqueeze(x.Block, axis));

    /// <summary>The same elements with one more axis, of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Where the new axis goes: 0 puts it first, 2 last.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The axis is outside 0 … 2.</exception>
    public static Tensor3D<T> Unsqueeze<T>(Tensor2D<T> x, int axis)
        where T : unmanaged => new(Unsqueeze(x.Block, axis));

    /// <summary>The same elements with one more axis, of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Where the new axis goes: 0 puts it first, 3 last.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The axis is outside 0 … 3.</exception>
    public static Tensor4D<T> Unsqueeze<T>(Tensor3D<T> x, int axis)
        where T : unmanaged => new(Unsqueeze(x.Block, axis));

    /// <summary>The same elements with one more axis, of length 1; a view, without copying.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Where the new axis goes: 0 puts it first, 4 last.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The axis is outside 0 … 4.</exception>
    public static Tensor5D<T> Unsqueeze<T>(Tensor4D<T> x, int axis)
        where T : unmanaged => new(Unsqueeze(x.Block, axis));

    private static Block<T> Unsqueeze<T>(in Block<T> x, int axis)
        where T : unmanaged
    {
        return x.Reshaped(x.Shape.WithAxis(Reductions.AxisOf(axis, x.Shape.Rank + 1), 1));
    }
}
