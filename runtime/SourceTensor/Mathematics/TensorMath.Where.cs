using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>One of two values: <paramref name="x"/> where the condition holds, else <paramref name="y"/>. Both are computed.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static T Where<T>(bool condition, T x, T y)
        where T : unmanaged => condition ? x : y;

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor1D<T> Where<T>(Tensor1D<bool> condition, Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor1D<T> Where<T>(Tensor1D<bool> condition, Tensor1D<T> x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor1D<T> Where<T>(Tensor1D<bool> condition, T x, Tensor1D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Where<T>(Tensor1D<bool> condition, T x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor2D<T> Where<T>(Tensor2D<bool> condition, Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor2D<T> Where<T>(Tensor2D<bool> condition, Tensor2D<T> x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor2D<T> Where<T>(Tensor2D<bool> condition, T x, Tensor2D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Where<T>(Tensor2D<bool> condition, T x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor3D<T> Where<T>(Tensor3D<bool> condition, Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor3D<T> Where<T>(Tensor3D<bool> condition, Tensor3D<T> x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor3D<T> Where<T>(Tensor3D<bool> condition, T x, Tensor3D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Where<T>(Tensor3D<bool> condition, T x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor4D<T> Where<T>(Tensor4D<bool> condition, Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor4D<T> Where<T>(Tensor4D<bool> condition, Tensor4D<T> x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor4D<T> Where<T>(Tensor4D<bool> condition, T x, Tensor4D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Where<T>(Tensor4D<bool> condition, T x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor5D<T> Where<T>(Tensor5D<bool> condition, Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The values where it holds, of a shape that fits.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor5D<T> Where<T>(Tensor5D<bool> condition, Tensor5D<T> x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, x.Block, ElementMap.Scalar(y)));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The values where it does not, of a shape that fits.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor5D<T> Where<T>(Tensor5D<bool> condition, T x, Tensor5D<T> y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), y.Block));

    /// <summary>Element by element, <paramref name="x"/> where the condition holds, else <paramref name="y"/>.</summary>
    /// <param name="condition">The conditions.</param>
    /// <param name="x">The value where it holds.</param>
    /// <param name="y">The value where it does not.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Where<T>(Tensor5D<bool> condition, T x, T y)
        where T : unmanaged => new(ElementMap.Select(condition.Block, ElementMap.Scalar(x), ElementMap.Scalar(y)));
}
