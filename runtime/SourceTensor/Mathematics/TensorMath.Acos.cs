// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The angle from 0 to π whose cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The number.</param>
    public static double Acos(double x) => double.Acos(x);

    /// <summary>The angle from 0 to π whose cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The number.</param>
    public static float Acos(float x) => float.Acos(x);

    /// <summary>The angle from 0 to π whose cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Acos(long x) => Acos((double)x);

    /// <summary>The angle from 0 to π whose cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Acos<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AcosFunction<T>>(x.Block));

    /// <summary>The angle from 0 to π whose cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Acos<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AcosFunction<T>>(x.Block));

    /// <summary>The angle from 0 to π whose cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Acos<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AcosFunction<T>>(x.Block));

    /// <summary>The angle from 0 to π whose cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Acos<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AcosFunction<T>>(x.Block));

    /// <summary>The angle from 0 to π whose cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN outside −1 … 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Acos<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AcosFunction<T>>(x.Block));

    private readonly struct AcosFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Acos(x);
    }
}
