// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The square root of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The number.</param>
    public static double Sqrt(double x) => double.Sqrt(x);

    /// <summary>The square root of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The number.</param>
    public static float Sqrt(float x) => float.Sqrt(x);

    /// <summary>The square root of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Sqrt(long x) => Sqrt((double)x);

    /// <summary>The square root of each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Sqrt<T>(Tensor1D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Sqrt(x.Block));

    /// <summary>The square root of each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Sqrt<T>(Tensor2D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Sqrt(x.Block));

    /// <summary>The square root of each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Sqrt<T>(Tensor3D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Sqrt(x.Block));

    /// <summary>The square root of each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Sqrt<T>(Tensor4D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Sqrt(x.Block));

    /// <summary>The square root of each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Sqrt<T>(Tensor5D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Sqrt(x.Block));
}
