// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The hyperbolic sine of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Sinh(double x) => double.Sinh(x);

    /// <summary>The hyperbolic sine of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Sinh(float x) => float.Sinh(x);

    /// <summary>The hyperbolic sine of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Sinh(long x) => Sinh((double)x);

    /// <summary>The hyperbolic sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Sinh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, SinhFunction<T>>(x.Block));

    /// <summary>The hyperbolic sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Sinh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, SinhFunction<T>>(x.Block));

    /// <summary>The hyperbolic sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Sinh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, SinhFunction<T>>(x.Block));

    /// <summary>The hyperbolic sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Sinh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, SinhFunction<T>>(x.Block));

    /// <summary>The hyperbolic sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Sinh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, SinhFunction<T>>(x.Block));

    private readonly struct SinhFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Sinh(x);
    }
}
