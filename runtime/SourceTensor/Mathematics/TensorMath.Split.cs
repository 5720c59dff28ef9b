// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>A number of equal parts.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">The number of parts.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">There are no such parts that are equal.</exception>
    public static Tensor1D<T>[] Split<T>(Tensor1D<T> x, int count)
        where T : unmanaged => Array.ConvertAll(Structure.Split(x.Block, count, 0), part => new Tensor1D<T>(part));

    /// <summary>A number of equal parts, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">The number of parts.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no such parts that are equal.</exception>
    public static Tensor2D<T>[] Split<T>(Tensor2D<T> x, int count, int axis)
        where T : unmanaged => Array.ConvertAll(Structure.Split(x.Block, count, axis), part => new Tensor2D<T>(part));

    /// <summary>A number of equal parts, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">The number of parts.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no such parts that are equal.</exception>
    public static Tensor3D<T>[] Split<T>(Tensor3D<T> x, int count, int axis)
        where T : unmanaged => Array.ConvertAll(Structure.Split(x.Block, count, axis), part => new Tensor3D<T>(part));

    /// <summary>A number of equal parts, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">The number of parts.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no such parts that are equal.</exception>
    public static Tensor4D<T>[] Split<T>(Tensor4D<T> x, int count, int axis)
        where T : unmanaged => Array.ConvertAll(Structure.Split(x.Block, count, axis), part => new Tensor4D<T>(part));

    /// <summary>A number of equal parts, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="count">The number of parts.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no such parts that are equal.</exception>
    public static Tensor5D<T>[] Split<T>(Tensor5D<T> x, int count, int axis)
        where T : unmanaged => Array.ConvertAll(Structure.Split(x.Block, count, axis), part => new Tensor5D<T>(part));
}
