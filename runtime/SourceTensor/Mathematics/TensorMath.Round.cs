// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The whole number nearest to <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The number.</param>
    public static double Round(double x) => double.Round(x);

    /// <summary>The whole number nearest to <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The number.</param>
    public static float Round(float x) => float.Round(x);

    /// <summary>The whole number nearest to <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Round(long x) => Round((double)x);

    /// <summary>The whole number nearest to each element of <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Round<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, RoundFunction<T>>(x.Block));

    /// <summary>The whole number nearest to each element of <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Round<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, RoundFunction<T>>(x.Block));

    /// <summary>The whole number nearest to each element of <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Round<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, RoundFunction<T>>(x.Block));

    /// <summary>The whole number nearest to each element of <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Round<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, RoundFunction<T>>(x.Block));

    /// <summary>The whole number nearest to each element of <paramref name="x"/>, the even one of two that are equally near.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Round<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, RoundFunction<T>>(x.Block));

    private readonly struct RoundFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static T Apply(T x) => T.Round(x);
    }
}
