// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double Hypot(double x, double y) => double.Hypot(x, y);

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static float Hypot(float x, float y) => float.Hypot(x, y);

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double Hypot(long x, long y) => Hypot((double)x, (double)y);

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> Hypot<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Hypot<T>(Tensor1D<T> x, T y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y));

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Hypot<T>(T x, Tensor1D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<T> Hypot<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Hypot<T>(Tensor2D<T> x, T y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y));

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Hypot<T>(T x, Tensor2D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<T> Hypot<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Hypot<T>(Tensor3D<T> x, T y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y));

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Hypot<T>(T x, Tensor3D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<T> Hypot<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Hypot<T>(Tensor4D<T> x, T y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y));

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Hypot<T>(T x, Tensor4D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<T> Hypot<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y.Block));

    /// <summary>The square root of the sum of the squares of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Hypot<T>(Tensor5D<T> x, T y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x.Block, y));

    /// <summary>The square root of the sum of the squares of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow on the way.</summary>
    /// <remarks>Infinite where either is infinite, even beside NaN.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Hypot<T>(T x, Tensor5D<T> y)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, HypotFunction<T>>(x, y.Block));

    private readonly struct HypotFunction<T> : IBinaryFunction<T>
        where T : unmanaged, IRootFunctions<T>
    {
        public static T Apply(T x, T y) => T.Hypot(x, y);
    }
}
