// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The number whose hyperbolic sine is <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Asinh(double x) => double.Asinh(x);

    /// <summary>The number whose hyperbolic sine is <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Asinh(float x) => float.Asinh(x);

    /// <summary>The number whose hyperbolic sine is <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Asinh(long x) => Asinh((double)x);

    /// <summary>The number whose hyperbolic sine is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Asinh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AsinhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic sine is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Asinh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AsinhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic sine is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Asinh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AsinhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic sine is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Asinh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AsinhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic sine is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Asinh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AsinhFunction<T>>(x.Block));

    private readonly struct AsinhFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Asinh(x);
    }
}
