// Written by WriteAxisFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>1 at an index and 0 elsewhere.</summary>
    /// <param name="index">The index.</param>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor1D<T> OneHot<T>(int index, int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(ElementMap.Scalar(index), length).Reshaped(new Shape(length)));

    /// <summary>For each index a row that is 1 there and 0 elsewhere.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="length">The length of a row.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor2D<T> OneHot<T>(Tensor1D<int> index, int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(index.Block, length));

    /// <summary>For each index a row that is 1 there and 0 elsewhere.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="length">The length of a row.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor3D<T> OneHot<T>(Tensor2D<int> index, int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(index.Block, length));

    /// <summary>For each index a row that is 1 there and 0 elsewhere.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="length">The length of a row.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor4D<T> OneHot<T>(Tensor3D<int> index, int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(index.Block, length));

    /// <summary>For each index a row that is 1 there and 0 elsewhere.</summary>
    /// <param name="index">The indices.</param>
    /// <param name="length">The length of a row.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside the axis.</exception>
    public static Tensor5D<T> OneHot<T>(Tensor4D<int> index, int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(index.Block, length));
}
