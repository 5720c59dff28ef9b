// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The smallest whole number not below <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Ceiling(double x) => double.Ceiling(x);

    /// <summary>The smallest whole number not below <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Ceiling(float x) => float.Ceiling(x);

    /// <summary>The smallest whole number not below <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Ceiling(long x) => Ceiling((double)x);

    /// <summary>The smallest whole number not below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Ceiling<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, CeilingFunction<T>>(x.Block));

    /// <summary>The smallest whole number not below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Ceiling<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, CeilingFunction<T>>(x.Block));

    /// <summary>The smallest whole number not below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Ceiling<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, CeilingFunction<T>>(x.Block));

    /// <summary>The smallest whole number not below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Ceiling<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, CeilingFunction<T>>(x.Block));

    /// <summary>The smallest whole number not below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Ceiling<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, CeilingFunction<T>>(x.Block));

    private readonly struct CeilingFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static T Apply(T x) => T.Ceiling(x);
    }
}
