// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static double Pow(double x, double y) => double.Pow(x, y);

    /// <summary><paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static float Pow(float x, float y) => float.Pow(x, y);

    /// <summary><paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static double Pow(long x, long y) => Pow((double)x, (double)y);

    /// <summary>Each element of <paramref name="x"/> to the power of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> Pow<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Pow<T>(Tensor1D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y));

    /// <summary><paramref name="x"/> to the power of each element of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Pow<T>(T x, Tensor1D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<T> Pow<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Pow<T>(Tensor2D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y));

    /// <summary><paramref name="x"/> to the power of each element of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Pow<T>(T x, Tensor2D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<T> Pow<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Pow<T>(Tensor3D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y));

    /// <summary><paramref name="x"/> to the power of each element of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Pow<T>(T x, Tensor3D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<T> Pow<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Pow<T>(Tensor4D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y));

    /// <summary><paramref name="x"/> to the power of each element of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Pow<T>(T x, Tensor4D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<T> Pow<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y.Block));

    /// <summary>Each element of <paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Pow<T>(Tensor5D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x.Block, y));

    /// <summary><paramref name="x"/> to the power of each element of <paramref name="y"/>.</summary>
    /// <remarks>1 where the exponent is 0, whatever the base; NaN for a negative base and an exponent that is not whole.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Pow<T>(T x, Tensor5D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Elementwise.Map<T, PowFunction<T>>(x, y.Block));

    private readonly struct PowFunction<T> : IBinaryFunction<T>
        where T : unmanaged, IPowerFunctions<T>
    {
        public static T Apply(T x, T y) => T.Pow(x, y);
    }
}
