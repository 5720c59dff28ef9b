using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>Conversions that are asked for by name: <c>AsTensor</c> shares memory, <c>ToDouble</c> and its like copy.</summary>
public static partial class TensorConversions
{
    /// <summary>The vector over an array, without copying; for where an implicit conversion is not tried, as in <c>Scan</c>.</summary>
    /// <param name="values">The array.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Tensor1D<T> AsTensor<T>(this T[] values)
        where T : unmanaged => new(values);

    /// <summary>A copy in double precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<double> ToDouble<T>(this Tensor1D<T> tensor)
        where T : unmanaged, INumber<T> => new(Elementwise.ToDouble(tensor.Block));

    /// <summary>A copy in double precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<double> ToDouble<T>(this Tensor2D<T> tensor)
        where T : unmanaged, INumber<T> => new(Elementwise.ToDouble(tensor.Block));

    /// <summary>A copy in double precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<double> ToDouble<T>(this Tensor3D<T> tensor)
        where T : unmanaged, INumber<T> => new(Elementwise.ToDouble(tensor.Block));

    /// <summary>A copy in double precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<double> ToDouble<T>(this Tensor4D<T> tensor)
        where T : unmanaged, INumber<T> => new(Elementwise.ToDouble(tensor.Block));

    /// <summary>A copy in double precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<double> ToDouble<T>(this Tensor5D<T> tensor)
        where T : unmanaged, INumber<T> => new(Elementwise.ToDouble(tensor.Block));
}
