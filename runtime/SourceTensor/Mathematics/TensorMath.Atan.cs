// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The angle from −π/2 to π/2 whose tangent is <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Atan(double x) => double.Atan(x);

    /// <summary>The angle from −π/2 to π/2 whose tangent is <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Atan(float x) => float.Atan(x);

    /// <summary>The angle from −π/2 to π/2 whose tangent is <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Atan(long x) => Atan((double)x);

    /// <summary>The angle from −π/2 to π/2 whose tangent is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Atan<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AtanFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose tangent is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Atan<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AtanFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose tangent is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Atan<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AtanFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose tangent is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Atan<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AtanFunction<T>>(x.Block));

    /// <summary>The angle from −π/2 to π/2 whose tangent is each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Atan<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, AtanFunction<T>>(x.Block));

    private readonly struct AtanFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Atan(x);
    }
}
