// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The sine of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static double Sin(double x) => double.Sin(x);

    /// <summary>The sine of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static float Sin(float x) => float.Sin(x);

    /// <summary>The sine of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The angle in radians.</param>
    public static double Sin(long x) => Sin((double)x);

    /// <summary>The sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Sin<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, SinFunction<T>>(x.Block));

    /// <summary>The sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Sin<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, SinFunction<T>>(x.Block));

    /// <summary>The sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Sin<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, SinFunction<T>>(x.Block));

    /// <summary>The sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Sin<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, SinFunction<T>>(x.Block));

    /// <summary>The sine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Sin<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, SinFunction<T>>(x.Block));

    private readonly struct SinFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Sin(x);
    }
}
