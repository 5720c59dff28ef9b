using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The exponentials divided by their sum, shifted by the largest element so that none overflows.</summary>
    /// <param name="x">The vector.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> SoftMax<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T> =>
        new(Reductions.AlongAxis<T, SoftMaxKernel<T>>(x.Block, 0));

    /// <summary>The exponentials divided by their sum, shifted by the largest element so that none overflows, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> SoftMax<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T> =>
        new(Reductions.AlongAxis<T, SoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The exponentials divided by their sum, shifted by the largest element so that none overflows, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> SoftMax<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T> =>
        new(Reductions.AlongAxis<T, SoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The exponentials divided by their sum, shifted by the largest element so that none overflows, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> SoftMax<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T> =>
        new(Reductions.AlongAxis<T, SoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The exponentials divided by their sum, shifted by the largest element so that none overflows, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> SoftMax<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T> =>
        new(Reductions.AlongAxis<T, SoftMaxKernel<T>>(x.Block, axis));
}
