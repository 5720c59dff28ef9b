// Written by WriteAxisFunctions.cs; change that and run it.
using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> Gather<T>(Tensor1D<T> x, Tensor1D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> Gather<T>(Tensor1D<T> x, Tensor2D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> Gather<T>(Tensor1D<T> x, Tensor3D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> Gather<T>(Tensor1D<T> x, Tensor4D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> Gather<T>(Tensor1D<T> x, Tensor5D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> Gather<T>(Tensor2D<T> x, Tensor1D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> Gather<T>(Tensor2D<T> x, Tensor2D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> Gather<T>(Tensor2D<T> x, Tensor3D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> Gather<T>(Tensor2D<T> x, Tensor4D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> Gather<T>(Tensor3D<T> x, Tensor1D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> Gather<T>(Tensor3D<T> x, Tensor2D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> Gather<T>(Tensor3D<T> x, Tensor3D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> Gather<T>(Tensor4D<T> x, Tensor1D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> Gather<T>(Tensor4D<T> x, Tensor2D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));

    /// <summary>The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> Gather<T>(Tensor5D<T> x, Tensor1D<int> indices, int axis = 0)
        where T : unmanaged => new(Structure.Gather(x.Block, indices.Block, axis));
}
