using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether a number is positive or negative infinity.</summary>
    /// <param name="x">The number.</param>
    public static bool IsInfinity(double x) => double.IsInfinity(x);

    /// <summary>Whether a number is positive or negative infinity.</summary>
    /// <param name="x">The number.</param>
    public static bool IsInfinity(float x) => float.IsInfinity(x);

    /// <summary>Where an element is positive or negative infinity.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<bool> IsInfinity<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsInfinityKernel<T>>(x.Block));

    /// <summary>Where an element is positive or negative infinity.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<bool> IsInfinity<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsInfinityKernel<T>>(x.Block));

    /// <summary>Where an element is positive or negative infinity.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<bool> IsInfinity<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsInfinityKernel<T>>(x.Block));

    /// <summary>Where an element is positive or negative infinity.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<bool> IsInfinity<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsInfinityKernel<T>>(x.Block));

    /// <summary>Where an element is positive or negative infinity.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<bool> IsInfinity<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsInfinityKernel<T>>(x.Block));
}
