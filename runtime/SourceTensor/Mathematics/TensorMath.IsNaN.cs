using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether a number is not a number.</summary>
    /// <param name="x">The number.</param>
    public static bool IsNaN(double x) => double.IsNaN(x);

    /// <summary>Whether a number is not a number.</summary>
    /// <param name="x">The number.</param>
    public static bool IsNaN(float x) => float.IsNaN(x);

    /// <summary>Where an element is not a number.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<bool> IsNaN<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsNaNKernel<T>>(x.Block));

    /// <summary>Where an element is not a number.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<bool> IsNaN<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsNaNKernel<T>>(x.Block));

    /// <summary>Where an element is not a number.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<bool> IsNaN<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsNaNKernel<T>>(x.Block));

    /// <summary>Where an element is not a number.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<bool> IsNaN<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsNaNKernel<T>>(x.Block));

    /// <summary>Where an element is not a number.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<bool> IsNaN<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsNaNKernel<T>>(x.Block));
}
