// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The hyperbolic tangent of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Tanh(double x) => double.Tanh(x);

    /// <summary>The hyperbolic tangent of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Tanh(float x) => float.Tanh(x);

    /// <summary>The hyperbolic tangent of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Tanh(long x) => Tanh((double)x);

    /// <summary>The hyperbolic tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Tanh<T>(Tensor1D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, TanhFunction<T>>(x.Block));

    /// <summary>The hyperbolic tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Tanh<T>(Tensor2D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, TanhFunction<T>>(x.Block));

    /// <summary>The hyperbolic tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Tanh<T>(Tensor3D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, TanhFunction<T>>(x.Block));

    /// <summary>The hyperbolic tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Tanh<T>(Tensor4D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, TanhFunction<T>>(x.Block));

    /// <summary>The hyperbolic tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Tanh<T>(Tensor5D<T> x)
        where T : unmanaged, IHyperbolicFunctions<T> => new(Elementwise.Map<T, TanhFunction<T>>(x.Block));

    private readonly struct TanhFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IHyperbolicFunctions<T>
    {
        public static T Apply(T x) => T.Tanh(x);
    }
}
