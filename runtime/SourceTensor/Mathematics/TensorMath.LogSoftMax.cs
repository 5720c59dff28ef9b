using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The logarithm of <c>SoftMax</c>, in its stable form.</summary>
    /// <param name="x">The vector.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> LogSoftMax<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T> =>
        new(Reductions.AlongAxis<T, LogSoftMaxKernel<T>>(x.Block, 0));

    /// <summary>The logarithm of <c>SoftMax</c>, in its stable form, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor2D<T> LogSoftMax<T>(Tensor2D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T> =>
        new(Reductions.AlongAxis<T, LogSoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The logarithm of <c>SoftMax</c>, in its stable form, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor3D<T> LogSoftMax<T>(Tensor3D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T> =>
        new(Reductions.AlongAxis<T, LogSoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The logarithm of <c>SoftMax</c>, in its stable form, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor4D<T> LogSoftMax<T>(Tensor4D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T> =>
        new(Reductions.AlongAxis<T, LogSoftMaxKernel<T>>(x.Block, axis));

    /// <summary>The logarithm of <c>SoftMax</c>, in its stable form, along one axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">The axis, 0 for the leading one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor5D<T> LogSoftMax<T>(Tensor5D<T> x, int axis)
        where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T> =>
        new(Reductions.AlongAxis<T, LogSoftMaxKernel<T>>(x.Block, axis));
}
