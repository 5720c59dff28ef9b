// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/>, or the nearer of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static double Clamp(double x, double min, double max) => Math.Clamp(x, min, max);

    /// <summary><paramref name="x"/>, or the nearer of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static float Clamp(float x, float min, float max) => Math.Clamp(x, min, max);

    /// <summary><paramref name="x"/>, or the nearer of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static int Clamp(int x, int min, int max) => Math.Clamp(x, min, max);

    /// <summary><paramref name="x"/>, or the nearer of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static long Clamp(long x, long min, long max) => Math.Clamp(x, min, max);

    /// <summary>Each element of <paramref name="x"/>, or the nearer of each element of <paramref name="min"/> and each element of <paramref name="max"/> where it is not between them, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="min">The lower bounds.</param>
    /// <param name="max">The upper bounds.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound. The shapes do not broadcast.</exception>
    public static Tensor1D<T> Clamp<T>(Tensor1D<T> x, Tensor1D<T> min, Tensor1D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, max.Block));

    /// <summary>Each element of <paramref name="x"/>, or the nearer of each element of <paramref name="min"/> and <paramref name="max"/> where it is not between them, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="min">The lower bounds.</param>
    /// <param name="max">The upper bound.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound. The shapes do not broadcast.</exception>
    public static Tensor1D<T> Clamp<T>(Tensor1D<T> x, Tensor1D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, Elementwise.Scalar(max, 1)));

    /// <summary>Each element of <paramref name="x"/>, or the nearer of <paramref name="min"/> and each element of <paramref name="max"/> where it is not between them, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bounds.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound. The shapes do not broadcast.</exception>
    public static Tensor1D<T> Clamp<T>(Tensor1D<T> x, T min, Tensor1D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 1), max.Block));

    /// <summary>Each element of <paramref name="x"/>, or the nearer of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static Tensor1D<T> Clamp<T>(Tensor1D<T> x, T min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 1), Elementwise.Scalar(max, 1)));

    /// <summary><paramref name="x"/>, or the nearer of each element of <paramref name="min"/> and each element of <paramref name="max"/> where it is not between them, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bounds.</param>
    /// <param name="max">The upper bounds.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound. The shapes do not broadcast.</exception>
    public static Tensor1D<T> Clamp<T>(T x, Tensor1D<T> min, Tensor1D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 1), min.Block, max.Block));

    /// <summary><paramref name="x"/>, or the nearer of each element of <paramref name="min"/> and <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bounds.</param>
    /// <param name="max">The upper bound.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static Tensor1D<T> Clamp<T>(T x, Tensor1D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 1), min.Block, Elementwise.Scalar(max, 1)));

    /// <summary><paramref name="x"/>, or the nearer of <paramref name="min"/> and each element of <paramref name="max"/> where it is not between them.</summary>
    /// <remarks>NaN stays NaN; a bound that is NaN is none, unlike that of <see cref="double.Clamp(double, double, double)"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bounds.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A lower bound is above its upper bound.</exception>
    public static Tensor1D<T> Clamp<T>(T x, T min, Tensor1D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 1), Elementwise.Scalar(min, 1), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor2D<T> Clamp<T>(Tensor2D<T> x, Tensor2D<T> min, Tensor2D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor2D<T> Clamp<T>(Tensor2D<T> x, Tensor2D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, Elementwise.Scalar(max, 2)));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor2D<T> Clamp<T>(Tensor2D<T> x, T min, Tensor2D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 2), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, T)"/>
    public static Tensor2D<T> Clamp<T>(Tensor2D<T> x, T min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 2), Elementwise.Scalar(max, 2)));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor2D<T> Clamp<T>(T x, Tensor2D<T> min, Tensor2D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 2), min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, T)"/>
    public static Tensor2D<T> Clamp<T>(T x, Tensor2D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 2), min.Block, Elementwise.Scalar(max, 2)));

    /// <inheritdoc cref="Clamp{T}(T, T, Tensor1D{T})"/>
    public static Tensor2D<T> Clamp<T>(T x, T min, Tensor2D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 2), Elementwise.Scalar(min, 2), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor3D<T> Clamp<T>(Tensor3D<T> x, Tensor3D<T> min, Tensor3D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor3D<T> Clamp<T>(Tensor3D<T> x, Tensor3D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, Elementwise.Scalar(max, 3)));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor3D<T> Clamp<T>(Tensor3D<T> x, T min, Tensor3D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 3), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, T)"/>
    public static Tensor3D<T> Clamp<T>(Tensor3D<T> x, T min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 3), Elementwise.Scalar(max, 3)));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor3D<T> Clamp<T>(T x, Tensor3D<T> min, Tensor3D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 3), min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, T)"/>
    public static Tensor3D<T> Clamp<T>(T x, Tensor3D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 3), min.Block, Elementwise.Scalar(max, 3)));

    /// <inheritdoc cref="Clamp{T}(T, T, Tensor1D{T})"/>
    public static Tensor3D<T> Clamp<T>(T x, T min, Tensor3D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 3), Elementwise.Scalar(min, 3), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor4D<T> Clamp<T>(Tensor4D<T> x, Tensor4D<T> min, Tensor4D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor4D<T> Clamp<T>(Tensor4D<T> x, Tensor4D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, Elementwise.Scalar(max, 4)));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor4D<T> Clamp<T>(Tensor4D<T> x, T min, Tensor4D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 4), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, T)"/>
    public static Tensor4D<T> Clamp<T>(Tensor4D<T> x, T min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 4), Elementwise.Scalar(max, 4)));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor4D<T> Clamp<T>(T x, Tensor4D<T> min, Tensor4D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 4), min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, T)"/>
    public static Tensor4D<T> Clamp<T>(T x, Tensor4D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 4), min.Block, Elementwise.Scalar(max, 4)));

    /// <inheritdoc cref="Clamp{T}(T, T, Tensor1D{T})"/>
    public static Tensor4D<T> Clamp<T>(T x, T min, Tensor4D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 4), Elementwise.Scalar(min, 4), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor5D<T> Clamp<T>(Tensor5D<T> x, Tensor5D<T> min, Tensor5D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, Tensor1D{T}, T)"/>
    public static Tensor5D<T> Clamp<T>(Tensor5D<T> x, Tensor5D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, min.Block, Elementwise.Scalar(max, 5)));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, Tensor1D{T})"/>
    public static Tensor5D<T> Clamp<T>(Tensor5D<T> x, T min, Tensor5D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 5), max.Block));

    /// <inheritdoc cref="Clamp{T}(Tensor1D{T}, T, T)"/>
    public static Tensor5D<T> Clamp<T>(Tensor5D<T> x, T min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(x.Block, Elementwise.Scalar(min, 5), Elementwise.Scalar(max, 5)));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, Tensor1D{T})"/>
    public static Tensor5D<T> Clamp<T>(T x, Tensor5D<T> min, Tensor5D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 5), min.Block, max.Block));

    /// <inheritdoc cref="Clamp{T}(T, Tensor1D{T}, T)"/>
    public static Tensor5D<T> Clamp<T>(T x, Tensor5D<T> min, T max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 5), min.Block, Elementwise.Scalar(max, 5)));

    /// <inheritdoc cref="Clamp{T}(T, T, Tensor1D{T})"/>
    public static Tensor5D<T> Clamp<T>(T x, T min, Tensor5D<T> max)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, ClampFunction<T>>(Elementwise.Scalar(x, 5), Elementwise.Scalar(min, 5), max.Block));

    private readonly struct ClampFunction<T> : ITernaryFunction<T>
        where T : unmanaged, INumber<T>
    {
        public static T Apply(T x, T min, T max) => KernelMath.Clamp(x, min, max);
    }
}
