// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The logarithm to base 2 of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static double Log2(double x) => double.Log2(x);

    /// <summary>The logarithm to base 2 of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static float Log2(float x) => float.Log2(x);

    /// <summary>The logarithm to base 2 of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Log2(long x) => Log2((double)x);

    /// <summary>The logarithm to base 2 of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Log2<T>(Tensor1D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, Log2Function<T>>(x.Block));

    /// <summary>The logarithm to base 2 of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Log2<T>(Tensor2D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, Log2Function<T>>(x.Block));

    /// <summary>The logarithm to base 2 of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Log2<T>(Tensor3D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, Log2Function<T>>(x.Block));

    /// <summary>The logarithm to base 2 of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Log2<T>(Tensor4D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, Log2Function<T>>(x.Block));

    /// <summary>The logarithm to base 2 of each element of <paramref name="x"/>.</summary>
    /// <remarks>−∞ at 0, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Log2<T>(Tensor5D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Elementwise.Map<T, Log2Function<T>>(x.Block));

    private readonly struct Log2Function<T> : IUnaryFunction<T>
        where T : unmanaged, ILogarithmicFunctions<T>
    {
        public static T Apply(T x) => T.Log2(x);
    }
}
