// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>For each index the element at that index along an axis, and at the place of the index along the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> TakeAlongAxis<T>(Tensor1D<T> x, Tensor1D<int> indices)
        where T : unmanaged => new(Structure.TakeAlongAxis(x.Block, indices.Block, 0));

    /// <summary>For each index the element at that index along an axis, and at the place of the index along the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The shapes differ along another axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> TakeAlongAxis<T>(Tensor2D<T> x, Tensor2D<int> indices, int axis)
        where T : unmanaged => new(Structure.TakeAlongAxis(x.Block, indices.Block, axis));

    /// <summary>For each index the element at that index along an axis, and at the place of the index along the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The shapes differ along another axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> TakeAlongAxis<T>(Tensor3D<T> x, Tensor3D<int> indices, int axis)
        where T : unmanaged => new(Structure.TakeAlongAxis(x.Block, indices.Block, axis));

    /// <summary>For each index the element at that index along an axis, and at the place of the index along the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The shapes differ along another axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> TakeAlongAxis<T>(Tensor4D<T> x, Tensor4D<int> indices, int axis)
        where T : unmanaged => new(Structure.TakeAlongAxis(x.Block, indices.Block, axis));

    /// <summary>For each index the element at that index along an axis, and at the place of the index along the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The shapes differ along another axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> TakeAlongAxis<T>(Tensor5D<T> x, Tensor5D<int> indices, int axis)
        where T : unmanaged => new(Structure.TakeAlongAxis(x.Block, indices.Block, axis));
}
