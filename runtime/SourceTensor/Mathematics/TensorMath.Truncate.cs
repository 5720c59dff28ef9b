// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The number.</param>
    public static double Truncate(double x) => double.Truncate(x);

    /// <summary><paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The number.</param>
    public static float Truncate(float x) => float.Truncate(x);

    /// <summary><paramref name="x"/> without its fractional part.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Truncate(long x) => Truncate((double)x);

    /// <summary>Each element of <paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Truncate<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, TruncateFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Truncate<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, TruncateFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Truncate<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, TruncateFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Truncate<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, TruncateFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> without its fractional part.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Truncate<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, TruncateFunction<T>>(x.Block));

    private readonly struct TruncateFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static T Apply(T x) => T.Truncate(x);
    }
}
