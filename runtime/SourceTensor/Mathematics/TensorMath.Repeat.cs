// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Every item a number of times, one after another.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">How many times.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Tensor1D<T> Repeat<T>(Tensor1D<T> x, int count)
        where T : unmanaged => new(Structure.Repeat(x.Block, count, 0));

    /// <summary>Every item a number of times, one after another, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">How many times.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. The count is negative.</exception>
    public static Tensor2D<T> Repeat<T>(Tensor2D<T> x, int count, int axis)
        where T : unmanaged => new(Structure.Repeat(x.Block, count, axis));

    /// <summary>Every item a number of times, one after another, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">How many times.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. The count is negative.</exception>
    public static Tensor3D<T> Repeat<T>(Tensor3D<T> x, int count, int axis)
        where T : unmanaged => new(Structure.Repeat(x.Block, count, axis));

    /// <summary>Every item a number of times, one after another, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">How many times.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. The count is negative.</exception>
    public static Tensor4D<T> Repeat<T>(Tensor4D<T> x, int count, int axis)
        where T : unmanaged => new(Structure.Repeat(x.Block, count, axis));

    /// <summary>Every item a number of times, one after another, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">How many times.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis. The count is negative.</exception>
    public static Tensor5D<T> Repeat<T>(Tensor5D<T> x, int count, int axis)
        where T : unmanaged => new(Structure.Repeat(x.Block, count, axis));
}
