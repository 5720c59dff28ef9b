// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The tangent of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static double Tan(double x) => double.Tan(x);

    /// <summary>The tangent of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static float Tan(float x) => float.Tan(x);

    /// <summary>The tangent of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The angle in radians.</param>
    public static double Tan(long x) => Tan((double)x);

    /// <summary>The tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Tan<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, TanFunction<T>>(x.Block));

    /// <summary>The tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Tan<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, TanFunction<T>>(x.Block));

    /// <summary>The tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Tan<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, TanFunction<T>>(x.Block));

    /// <summary>The tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Tan<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, TanFunction<T>>(x.Block));

    /// <summary>The tangent of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Tan<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, TanFunction<T>>(x.Block));

    private readonly struct TanFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Tan(x);
    }
}
