// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> ScatterAdd<T>(Tensor1D<T> x, Tensor1D<int> indices, Tensor1D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> ScatterAdd<T>(Tensor1D<T> x, Tensor2D<int> indices, Tensor2D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> ScatterAdd<T>(Tensor1D<T> x, Tensor3D<int> indices, Tensor3D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> ScatterAdd<T>(Tensor1D<T> x, Tensor4D<int> indices, Tensor4D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> ScatterAdd<T>(Tensor1D<T> x, Tensor5D<int> indices, Tensor5D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> ScatterAdd<T>(Tensor2D<T> x, Tensor1D<int> indices, Tensor2D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> ScatterAdd<T>(Tensor2D<T> x, Tensor2D<int> indices, Tensor3D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> ScatterAdd<T>(Tensor2D<T> x, Tensor3D<int> indices, Tensor4D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> ScatterAdd<T>(Tensor2D<T> x, Tensor4D<int> indices, Tensor5D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> ScatterAdd<T>(Tensor3D<T> x, Tensor1D<int> indices, Tensor3D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> ScatterAdd<T>(Tensor3D<T> x, Tensor2D<int> indices, Tensor4D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> ScatterAdd<T>(Tensor3D<T> x, Tensor3D<int> indices, Tensor5D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> ScatterAdd<T>(Tensor4D<T> x, Tensor1D<int> indices, Tensor4D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> ScatterAdd<T>(Tensor4D<T> x, Tensor2D<int> indices, Tensor5D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));

    /// <summary>A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The indices.</param>
    /// <param name="values">What is added, in the shape that reading at the indices has.</param>
    /// <param name="axis">The axis, 0 for the leading one; a negative one counts from the end.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The values have another shape.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> ScatterAdd<T>(Tensor5D<T> x, Tensor1D<int> indices, Tensor5D<T> values, int axis = 0)
        where T : unmanaged, INumber<T> => new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis));
}
