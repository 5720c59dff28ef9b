// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The number whose hyperbolic tangent is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The number.</param>
    public static double Atanh(double x) => double.Atanh(x);

    /// <summary>The number whose hyperbolic tangent is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The number.</param>
    public static float Atanh(float x) => float.Atanh(x);

    /// <summary>The number whose hyperbolic tangent is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Atanh(long x) => Atanh((double)x);

    /// <summary>The number whose hyperbolic tangent is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Atanh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AtanhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic tangent is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Atanh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AtanhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic tangent is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Atanh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AtanhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic tangent is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Atanh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AtanhFunction<T>>(x.Block));

    /// <summary>The number whose hyperbolic tangent is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Atanh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AtanhFunction<T>>(x.Block));

    private readonly struct AtanhFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Atanh(x);
    }
}
