// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The tensor with items of one value before and behind it.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many behind.</param>
    /// <param name="value">Their value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Tensor1D<T> Pad<T>(Tensor1D<T> x, int before, int after, T value = default)
        where T : unmanaged => new(Structure.Pad(x.Block, before, after, 0, value));

    /// <summary>The tensor with items of one value before and behind it, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many behind.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="value">Their value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. A count is negative.</exception>
    public static Tensor2D<T> Pad<T>(Tensor2D<T> x, int before, int after, int axis, T value = default)
        where T : unmanaged => new(Structure.Pad(x.Block, before, after, axis, value));

    /// <summary>The tensor with items of one value before and behind it, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many behind.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="value">Their value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. A count is negative.</exception>
    public static Tensor3D<T> Pad<T>(Tensor3D<T> x, int before, int after, int axis, T value = default)
        where T : unmanaged => new(Structure.Pad(x.Block, before, after, axis, value));

    /// <summary>The tensor with items of one value before and behind it, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many behind.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="value">Their value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. A count is negative.</exception>
    public static Tensor4D<T> Pad<T>(Tensor4D<T> x, int before, int after, int axis, T value = default)
        where T : unmanaged => new(Structure.Pad(x.Block, before, after, axis, value));

    /// <summary>The tensor with items of one value before and behind it, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many behind.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <param name="value">Their value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. A count is negative.</exception>
    public static Tensor5D<T> Pad<T>(Tensor5D<T> x, int before, int after, int axis, T value = default)
        where T : unmanaged => new(Structure.Pad(x.Block, before, after, axis, value));
}
