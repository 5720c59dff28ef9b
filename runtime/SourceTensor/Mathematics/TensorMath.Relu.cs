// Written by WriteFunctions.cs; change that and run it.
using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The number.</param>
    public static double Relu(double x) => Math.Max(x, 0);

    /// <summary><paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The number.</param>
    public static float Relu(float x) => Math.Max(x, 0);

    /// <summary><paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Relu(long x) => Relu((double)x);

    /// <summary>Each element of <paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Relu<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReluFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Relu<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReluFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Relu<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReluFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Relu<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReluFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> where it is above 0, else 0.</summary>
    /// <remarks>NaN stays NaN.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Relu<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReluFunction<T>>(x.Block));

    private readonly struct ReluFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Apply(T x) => T.Max(x, T.Zero);
    }
}
