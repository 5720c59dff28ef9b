// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>1 divided by <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The number.</param>
    public static double Reciprocal(double x) => 1 / x;

    /// <summary>1 divided by <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The number.</param>
    public static float Reciprocal(float x) => 1 / x;

    /// <summary>1 divided by <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Reciprocal(long x) => Reciprocal((double)x);

    /// <summary>1 divided by each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Reciprocal<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReciprocalFunction<T>>(x.Block));

    /// <summary>1 divided by each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Reciprocal<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReciprocalFunction<T>>(x.Block));

    /// <summary>1 divided by each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Reciprocal<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReciprocalFunction<T>>(x.Block));

    /// <summary>1 divided by each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Reciprocal<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReciprocalFunction<T>>(x.Block));

    /// <summary>1 divided by each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at 0, with the sign of the zero.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Reciprocal<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => new(Elementwise.Map<T, ReciprocalFunction<T>>(x.Block));

    private readonly struct ReciprocalFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Apply(T x) => T.One / x;
    }
}
