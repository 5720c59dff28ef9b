// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The magnitude of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The sign.</param>
    public static double CopySign(double x, double y) => double.CopySign(x, y);

    /// <summary>The magnitude of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The sign.</param>
    public static float CopySign(float x, float y) => float.CopySign(x, y);

    /// <summary>The magnitude of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The sign.</param>
    public static double CopySign(long x, long y) => CopySign((double)x, (double)y);

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> CopySign<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The sign.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> CopySign<T>(Tensor1D<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y));

    /// <summary>The magnitude of <paramref name="x"/> with the sign of each element of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> CopySign<T>(T x, Tensor1D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<T> CopySign<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The sign.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> CopySign<T>(Tensor2D<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y));

    /// <summary>The magnitude of <paramref name="x"/> with the sign of each element of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> CopySign<T>(T x, Tensor2D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<T> CopySign<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The sign.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> CopySign<T>(Tensor3D<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y));

    /// <summary>The magnitude of <paramref name="x"/> with the sign of each element of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> CopySign<T>(T x, Tensor3D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<T> CopySign<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The sign.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> CopySign<T>(Tensor4D<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y));

    /// <summary>The magnitude of <paramref name="x"/> with the sign of each element of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> CopySign<T>(T x, Tensor4D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of each element of <paramref name="y"/>, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<T> CopySign<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y.Block));

    /// <summary>The magnitude of each element of <paramref name="x"/> with the sign of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitudes.</param>
    /// <param name="y">The sign.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> CopySign<T>(Tensor5D<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x.Block, y));

    /// <summary>The magnitude of <paramref name="x"/> with the sign of each element of <paramref name="y"/>.</summary>
    /// <remarks>Zeros and NaN have signs too.</remarks>
    /// <param name="x">The magnitude.</param>
    /// <param name="y">The signs.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> CopySign<T>(T x, Tensor5D<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, CopySignFunction<T>>(x, y.Block));

    private readonly struct CopySignFunction<T> : IBinaryFunction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Apply(T x, T y) => T.CopySign(x, y);
    }
}
