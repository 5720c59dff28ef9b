using System.Numerics;

namespace SourceTensor;

public static partial class TensorConversions
{
    /// <summary>A copy in single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<float> ToSingle<T>(this Tensor1D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, float, CastKernel<T, float>>(tensor.Block));

    /// <summary>A copy in single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<float> ToSingle<T>(this Tensor2D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, float, CastKernel<T, float>>(tensor.Block));

    /// <summary>A copy in single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<float> ToSingle<T>(this Tensor3D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, float, CastKernel<T, float>>(tensor.Block));

    /// <summary>A copy in single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<float> ToSingle<T>(this Tensor4D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, float, CastKernel<T, float>>(tensor.Block));

    /// <summary>A copy in single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<float> ToSingle<T>(this Tensor5D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, float, CastKernel<T, float>>(tensor.Block));

    /// <summary>A copy in integers, each element as the cast <c>(int)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN. Of a <see cref="long"/> the lowest 32 bits remain.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<int> ToInt32<T>(this Tensor1D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, int, CastKernel<T, int>>(tensor.Block));

    /// <summary>A copy in integers, each element as the cast <c>(int)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN. Of a <see cref="long"/> the lowest 32 bits remain.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<int> ToInt32<T>(this Tensor2D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, int, CastKernel<T, int>>(tensor.Block));

    /// <summary>A copy in integers, each element as the cast <c>(int)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN. Of a <see cref="long"/> the lowest 32 bits remain.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<int> ToInt32<T>(this Tensor3D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, int, CastKernel<T, int>>(tensor.Block));

    /// <summary>A copy in integers, each element as the cast <c>(int)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN. Of a <see cref="long"/> the lowest 32 bits remain.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<int> ToInt32<T>(this Tensor4D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, int, CastKernel<T, int>>(tensor.Block));

    /// <summary>A copy in integers, each element as the cast <c>(int)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN. Of a <see cref="long"/> the lowest 32 bits remain.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<int> ToInt32<T>(this Tensor5D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, int, CastKernel<T, int>>(tensor.Block));

    /// <summary>A copy in long integers, each element as the cast <c>(long)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<long> ToInt64<T>(this Tensor1D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, long, CastKernel<T, long>>(tensor.Block));

    /// <summary>A copy in long integers, each element as the cast <c>(long)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<long> ToInt64<T>(this Tensor2D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, long, CastKernel<T, long>>(tensor.Block));

    /// <summary>A copy in long integers, each element as the cast <c>(long)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<long> ToInt64<T>(this Tensor3D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, long, CastKernel<T, long>>(tensor.Block));

    /// <summary>A copy in long integers, each element as the cast <c>(long)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<long> ToInt64<T>(this Tensor4D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, long, CastKernel<T, long>>(tensor.Block));

    /// <summary>A copy in long integers, each element as the cast <c>(long)</c> gives it.</summary>
    /// <remarks>Rounded towards 0; the nearest where that is out of range, 0 for NaN.</remarks>
    /// <param name="tensor">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<long> ToInt64<T>(this Tensor5D<T> tensor)
        where T : unmanaged, INumber<T> => new(ElementMap.Apply<T, long, CastKernel<T, long>>(tensor.Block));
}
