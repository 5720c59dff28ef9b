// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The smaller of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double Min(double x, double y) => double.Min(x, y);

    /// <summary>The smaller of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static float Min(float x, float y) => float.Min(x, y);

    /// <summary>The smaller of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static int Min(int x, int y) => int.Min(x, y);

    /// <summary>The smaller of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static long Min(long x, long y) => long.Min(x, y);

    /// <summary>The smaller of each element of <paramref name="x"/> and each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> Min<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Min<T>(Tensor1D<T> x, T y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y));

    /// <summary>The smaller of <paramref name="x"/> and each element of <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Min<T>(T x, Tensor1D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<T> Min<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Min<T>(Tensor2D<T> x, T y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y));

    /// <summary>The smaller of <paramref name="x"/> and each element of <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Min<T>(T x, Tensor2D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<T> Min<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Min<T>(Tensor3D<T> x, T y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y));

    /// <summary>The smaller of <paramref name="x"/> and each element of <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Min<T>(T x, Tensor3D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<T> Min<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Min<T>(Tensor4D<T> x, T y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y));

    /// <summary>The smaller of <paramref name="x"/> and each element of <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Min<T>(T x, Tensor4D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<T> Min<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y.Block));

    /// <summary>The smaller of each element of <paramref name="x"/> and <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Min<T>(Tensor5D<T> x, T y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x.Block, y));

    /// <summary>The smaller of <paramref name="x"/> and each element of <paramref name="y"/>.</summary>
    /// <remarks>NaN where either is NaN; −0 is smaller than 0.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Min<T>(T x, Tensor5D<T> y)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, MinFunction<T>>(x, y.Block));

    private readonly struct MinFunction<T> : IBinaryFunction<T>
        where T : unmanaged, INumber<T>
    {
        public static T Apply(T x, T y) => T.Min(x, y);
    }
}
