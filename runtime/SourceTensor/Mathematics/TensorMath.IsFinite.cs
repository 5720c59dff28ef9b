using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>Whether a number is neither infinite nor NaN.</summary>
    /// <param name="x">The number.</param>
    public static bool IsFinite(double x) => double.IsFinite(x);

    /// <summary>Whether a number is neither infinite nor NaN.</summary>
    /// <param name="x">The number.</param>
    public static bool IsFinite(float x) => float.IsFinite(x);

    /// <summary>Where an element is neither infinite nor NaN.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<bool> IsFinite<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsFiniteKernel<T>>(x.Block));

    /// <summary>Where an element is neither infinite nor NaN.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<bool> IsFinite<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsFiniteKernel<T>>(x.Block));

    /// <summary>Where an element is neither infinite nor NaN.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<bool> IsFinite<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsFiniteKernel<T>>(x.Block));

    /// <summary>Where an element is neither infinite nor NaN.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<bool> IsFinite<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsFiniteKernel<T>>(x.Block));

    /// <summary>Where an element is neither infinite nor NaN.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<bool> IsFinite<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(ElementMap.Apply<T, bool, IsFiniteKernel<T>>(x.Block));
}
