using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether two numbers are not equal.</summary>
    /// <remarks>NaN is not equal to anything.</remarks>
    /// <param name="x">A number.</param>
    /// <param name="y">Another.</param>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static bool NotEqual<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;

    /// <summary>Where the elements of two tensors are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="y">Another, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor1D<bool> NotEqual<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y.Block));

    /// <summary>Where the elements of a tensor and a scalar are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The scalar.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<bool> NotEqual<T>(Tensor1D<T> x, T y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y));

    /// <summary>Where a scalar and the elements of a tensor are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The scalar.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<bool> NotEqual<T>(T x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x, y.Block));

    /// <summary>Where the elements of two tensors are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="y">Another, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor2D<bool> NotEqual<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y.Block));

    /// <summary>Where the elements of a tensor and a scalar are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The scalar.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<bool> NotEqual<T>(Tensor2D<T> x, T y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y));

    /// <summary>Where a scalar and the elements of a tensor are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The scalar.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<bool> NotEqual<T>(T x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x, y.Block));

    /// <summary>Where the elements of two tensors are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="y">Another, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor3D<bool> NotEqual<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y.Block));

    /// <summary>Where the elements of a tensor and a scalar are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The scalar.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<bool> NotEqual<T>(Tensor3D<T> x, T y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y));

    /// <summary>Where a scalar and the elements of a tensor are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The scalar.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<bool> NotEqual<T>(T x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x, y.Block));

    /// <summary>Where the elements of two tensors are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="y">Another, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor4D<bool> NotEqual<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y.Block));

    /// <summary>Where the elements of a tensor and a scalar are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The scalar.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<bool> NotEqual<T>(Tensor4D<T> x, T y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y));

    /// <summary>Where a scalar and the elements of a tensor are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The scalar.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<bool> NotEqual<T>(T x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x, y.Block));

    /// <summary>Where the elements of two tensors are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="y">Another, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor5D<bool> NotEqual<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y.Block));

    /// <summary>Where the elements of a tensor and a scalar are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The scalar.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<bool> NotEqual<T>(Tensor5D<T> x, T y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x.Block, y));

    /// <summary>Where a scalar and the elements of a tensor are not equal. NaN is not equal to anything.</summary>
    /// <param name="x">The scalar.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<bool> NotEqual<T>(T x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, T, bool, NotEqualKernel<T>>(x, y.Block));
}
