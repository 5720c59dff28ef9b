// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The hyperbolic cosine of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Cosh(double x) => double.Cosh(x);

    /// <summary>The hyperbolic cosine of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Cosh(float x) => float.Cosh(x);

    /// <summary>The hyperbolic cosine of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Cosh(long x) => Cosh((double)x);

    /// <summary>The hyperbolic cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Cosh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, CoshFunction<T>>(x.Block));

    /// <summary>The hyperbolic cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Cosh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, CoshFunction<T>>(x.Block));

    /// <summary>The hyperbolic cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Cosh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, CoshFunction<T>>(x.Block));

    /// <summary>The hyperbolic cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Cosh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, CoshFunction<T>>(x.Block));

    /// <summary>The hyperbolic cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Cosh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, CoshFunction<T>>(x.Block));

    private readonly struct CoshFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Cosh(x);
    }
}
