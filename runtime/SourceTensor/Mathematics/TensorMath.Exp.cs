// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>e to the power of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Exp(double x) => double.Exp(x);

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Exp(float x) => float.Exp(x);

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Exp(long x) => Exp((double)x);

    /// <summary>e to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Exp<T>(Tensor1D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, ExpFunction<T>>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Exp<T>(Tensor2D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, ExpFunction<T>>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Exp<T>(Tensor3D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, ExpFunction<T>>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Exp<T>(Tensor4D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, ExpFunction<T>>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Exp<T>(Tensor5D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, ExpFunction<T>>(x.Block));

    private readonly struct ExpFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IExponentialFunctions<T>
    {
        public static T Apply(T x) => T.Exp(x);
    }
}
