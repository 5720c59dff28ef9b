// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>2 to the power of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Exp2(double x) => double.Exp2(x);

    /// <summary>2 to the power of <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Exp2(float x) => float.Exp2(x);

    /// <summary>2 to the power of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Exp2(long x) => Exp2((double)x);

    /// <summary>2 to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Exp2<T>(Tensor1D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, Exp2Function<T>>(x.Block));

    /// <summary>2 to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Exp2<T>(Tensor2D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, Exp2Function<T>>(x.Block));

    /// <summary>2 to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Exp2<T>(Tensor3D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, Exp2Function<T>>(x.Block));

    /// <summary>2 to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Exp2<T>(Tensor4D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, Exp2Function<T>>(x.Block));

    /// <summary>2 to the power of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Exp2<T>(Tensor5D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Elementwise.Map<T, Exp2Function<T>>(x.Block));

    private readonly struct Exp2Function<T> : IUnaryFunction<T>
        where T : unmanaged, IExponentialFunctions<T>
    {
        public static T Apply(T x) => T.Exp2(x);
    }
}
