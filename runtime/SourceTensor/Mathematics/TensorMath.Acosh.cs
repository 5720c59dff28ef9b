// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The positive number whose hyperbolic cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The number.</param>
    public static double Acosh(double x) => double.Acosh(x);

    /// <summary>The positive number whose hyperbolic cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The number.</param>
    public static float Acosh(float x) => float.Acosh(x);

    /// <summary>The positive number whose hyperbolic cosine is <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Acosh(long x) => Acosh((double)x);

    /// <summary>The positive number whose hyperbolic cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Acosh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AcoshFunction<T>>(x.Block));

    /// <summary>The positive number whose hyperbolic cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Acosh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AcoshFunction<T>>(x.Block));

    /// <summary>The positive number whose hyperbolic cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Acosh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AcoshFunction<T>>(x.Block));

    /// <summary>The positive number whose hyperbolic cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Acosh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AcoshFunction<T>>(x.Block));

    /// <summary>The positive number whose hyperbolic cosine is each element of <paramref name="x"/>.</summary>
    /// <remarks>NaN below 1.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Acosh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, AcoshFunction<T>>(x.Block));

    private readonly struct AcoshFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Acosh(x);
    }
}
