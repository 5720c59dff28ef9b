// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The angle from −π/2 to π/2 whose sine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The number.</param>
    public static double Asin(double x) => double.Asin(x);

    /// <summary>The angle from −π/2 to π/2 whose sine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The number.</param>
    public static float Asin(float x) => float.Asin(x);

    /// <summary>The angle from −π/2 to π/2 whose sine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Asin(long x) => Asin((double)x);

    /// <summary>The angle from −π/2 to π/2 whose sine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Asin<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AsinFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose sine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Asin<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AsinFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose sine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Asin<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AsinFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose sine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Asin<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AsinFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose sine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Asin<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AsinFunction<T>>(x.Block));

    private readonly struct AsinFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Asin(x);
    }
}
