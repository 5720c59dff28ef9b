// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The cube root of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The number.</param>
    public static double Cbrt(double x) => double.Cbrt(x);

    /// <summary>The cube root of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The number.</param>
    public static float Cbrt(float x) => float.Cbrt(x);

    /// <summary>The cube root of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Cbrt(long x) => Cbrt((double)x);

    /// <summary>The cube root of each element of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Cbrt<T>(Tensor1D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, CbrtFunction<T>>(x.Block));

    /// <summary>The cube root of each element of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Cbrt<T>(Tensor2D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, CbrtFunction<T>>(x.Block));

    /// <summary>The cube root of each element of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Cbrt<T>(Tensor3D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, CbrtFunction<T>>(x.Block));

    /// <summary>The cube root of each element of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Cbrt<T>(Tensor4D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, CbrtFunction<T>>(x.Block));

    /// <summary>The cube root of each element of <paramref name="x"/>.</summary>
    /// <remarks>Negative where its operand is.</remarks>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Cbrt<T>(Tensor5D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Elementwise.Map<T, CbrtFunction<T>>(x.Block));

    private readonly struct CbrtFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IRootFunctions<T>
    {
        public static T Apply(T x) => T.Cbrt(x);
    }
}
