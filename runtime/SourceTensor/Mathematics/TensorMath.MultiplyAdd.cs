// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> times <paramref name="y"/> plus <paramref name="z"/>, rounded once.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The number.</param>
    public static double MultiplyAdd(double x, double y, double z) => double.FusedMultiplyAdd(x, y, z);

    /// <summary><paramref name="x"/> times <paramref name="y"/> plus <paramref name="z"/>, rounded once.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The number.</param>
    public static float MultiplyAdd(float x, float y, float z) => float.FusedMultiplyAdd(x, y, z);

    /// <summary><paramref name="x"/> times <paramref name="y"/> plus <paramref name="z"/>, rounded once.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The number.</param>
    public static double MultiplyAdd(long x, long y, long z) => MultiplyAdd((double)x, (double)y, (double)z);

    /// <summary>Each element of <paramref name="x"/> times each element of <paramref name="y"/> plus each element of <paramref name="z"/>, rounded once, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <param name="z">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> MultiplyAdd<T>(Tensor1D<T> x, Tensor1D<T> y, Tensor1D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, z.Block));

    /// <summary>Each element of <paramref name="x"/> times each element of <paramref name="y"/> plus <paramref name="z"/>, rounded once, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <param name="z">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> MultiplyAdd<T>(Tensor1D<T> x, Tensor1D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, Elementwise.Scalar(z, 1)));

    /// <summary>Each element of <paramref name="x"/> times <paramref name="y"/> plus each element of <paramref name="z"/>, rounded once, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> MultiplyAdd<T>(Tensor1D<T> x, T y, Tensor1D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 1), z.Block));

    /// <summary>Each element of <paramref name="x"/> times <paramref name="y"/> plus <paramref name="z"/>, rounded once.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> MultiplyAdd<T>(Tensor1D<T> x, T y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 1), Elementwise.Scalar(z, 1)));

    /// <summary><paramref name="x"/> times each element of <paramref name="y"/> plus each element of <paramref name="z"/>, rounded once, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <param name="z">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<T> MultiplyAdd<T>(T x, Tensor1D<T> y, Tensor1D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 1), y.Block, z.Block));

    /// <summary><paramref name="x"/> times each element of <paramref name="y"/> plus <paramref name="z"/>, rounded once.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    /// <param name="z">The number.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> MultiplyAdd<T>(T x, Tensor1D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 1), y.Block, Elementwise.Scalar(z, 1)));

    /// <summary><paramref name="x"/> times <paramref name="y"/> plus each element of <paramref name="z"/>, rounded once.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    /// <param name="z">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> MultiplyAdd<T>(T x, T y, Tensor1D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 1), Elementwise.Scalar(y, 1), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor2D<T> MultiplyAdd<T>(Tensor2D<T> x, Tensor2D<T> y, Tensor2D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor2D<T> MultiplyAdd<T>(Tensor2D<T> x, Tensor2D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, Elementwise.Scalar(z, 2)));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor2D<T> MultiplyAdd<T>(Tensor2D<T> x, T y, Tensor2D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 2), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, T)"/>
    public static Tensor2D<T> MultiplyAdd<T>(Tensor2D<T> x, T y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 2), Elementwise.Scalar(z, 2)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor2D<T> MultiplyAdd<T>(T x, Tensor2D<T> y, Tensor2D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 2), y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, T)"/>
    public static Tensor2D<T> MultiplyAdd<T>(T x, Tensor2D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 2), y.Block, Elementwise.Scalar(z, 2)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, T, Tensor1D{T})"/>
    public static Tensor2D<T> MultiplyAdd<T>(T x, T y, Tensor2D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 2), Elementwise.Scalar(y, 2), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor3D<T> MultiplyAdd<T>(Tensor3D<T> x, Tensor3D<T> y, Tensor3D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor3D<T> MultiplyAdd<T>(Tensor3D<T> x, Tensor3D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, Elementwise.Scalar(z, 3)));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor3D<T> MultiplyAdd<T>(Tensor3D<T> x, T y, Tensor3D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 3), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, T)"/>
    public static Tensor3D<T> MultiplyAdd<T>(Tensor3D<T> x, T y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 3), Elementwise.Scalar(z, 3)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor3D<T> MultiplyAdd<T>(T x, Tensor3D<T> y, Tensor3D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 3), y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, T)"/>
    public static Tensor3D<T> MultiplyAdd<T>(T x, Tensor3D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 3), y.Block, Elementwise.Scalar(z, 3)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, T, Tensor1D{T})"/>
    public static Tensor3D<T> MultiplyAdd<T>(T x, T y, Tensor3D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 3), Elementwise.Scalar(y, 3), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor4D<T> MultiplyAdd<T>(Tensor4D<T> x, Tensor4D<T> y, Tensor4D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor4D<T> MultiplyAdd<T>(Tensor4D<T> x, Tensor4D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, Elementwise.Scalar(z, 4)));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor4D<T> MultiplyAdd<T>(Tensor4D<T> x, T y, Tensor4D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 4), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, T)"/>
    public static Tensor4D<T> MultiplyAdd<T>(Tensor4D<T> x, T y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 4), Elementwise.Scalar(z, 4)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor4D<T> MultiplyAdd<T>(T x, Tensor4D<T> y, Tensor4D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 4), y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, T)"/>
    public static Tensor4D<T> MultiplyAdd<T>(T x, Tensor4D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 4), y.Block, Elementwise.Scalar(z, 4)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, T, Tensor1D{T})"/>
    public static Tensor4D<T> MultiplyAdd<T>(T x, T y, Tensor4D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 4), Elementwise.Scalar(y, 4), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor5D<T> MultiplyAdd<T>(Tensor5D<T> x, Tensor5D<T> y, Tensor5D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor5D<T> MultiplyAdd<T>(Tensor5D<T> x, Tensor5D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, y.Block, Elementwise.Scalar(z, 5)));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor5D<T> MultiplyAdd<T>(Tensor5D<T> x, T y, Tensor5D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 5), z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(Tensor1D{T}, T, T)"/>
    public static Tensor5D<T> MultiplyAdd<T>(Tensor5D<T> x, T y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(x.Block, Elementwise.Scalar(y, 5), Elementwise.Scalar(z, 5)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor5D<T> MultiplyAdd<T>(T x, Tensor5D<T> y, Tensor5D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 5), y.Block, z.Block));

    /// <inheritdoc cref="MultiplyAdd{T}(T, Tensor1D{T}, T)"/>
    public static Tensor5D<T> MultiplyAdd<T>(T x, Tensor5D<T> y, T z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 5), y.Block, Elementwise.Scalar(z, 5)));

    /// <inheritdoc cref="MultiplyAdd{T}(T, T, Tensor1D{T})"/>
    public static Tensor5D<T> MultiplyAdd<T>(T x, T y, Tensor5D<T> z)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, MultiplyAddFunction<T>>(Elementwise.Scalar(x, 5), Elementwise.Scalar(y, 5), z.Block));

    private readonly struct MultiplyAddFunction<T> : ITernaryFunction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Apply(T x, T y, T z) => T.FusedMultiplyAdd(x, y, z);
    }
}
