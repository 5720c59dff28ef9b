// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static double Log(double x) => double.Log(x);

    /// <summary>The natural logarithm of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static float Log(float x) => float.Log(x);

    /// <summary>The natural logarithm of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Log(long x) => Log((double)x);

    /// <summary>The natural logarithm of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Log<T>(Tensor1D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, LogFunction<T>>(x.Block));

    /// <summary>The natural logarithm of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Log<T>(Tensor2D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, LogFunction<T>>(x.Block));

    /// <summary>The natural logarithm of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Log<T>(Tensor3D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, LogFunction<T>>(x.Block));

    /// <summary>The natural logarithm of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Log<T>(Tensor4D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, LogFunction<T>>(x.Block));

    /// <summary>The natural logarithm of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Log<T>(Tensor5D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, LogFunction<T>>(x.Block));

    private readonly struct LogFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ILogarithmicFunctions<T>
    {
        public static T Apply(T x) => T.Log(x);
    }
}
