// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The cosine of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static double Cos(double x) => double.Cos(x);

    /// <summary>The cosine of <paramref name="x"/>.</summary>
    /// <param name="x">The angle in radians.</param>
    public static float Cos(float x) => float.Cos(x);

    /// <summary>The cosine of <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The angle in radians.</param>
    public static double Cos(long x) => Cos((double)x);

    /// <summary>The cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Cos<T>(Tensor1D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, CosFunction<T>>(x.Block));

    /// <summary>The cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Cos<T>(Tensor2D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, CosFunction<T>>(x.Block));

    /// <summary>The cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Cos<T>(Tensor3D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, CosFunction<T>>(x.Block));

    /// <summary>The cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Cos<T>(Tensor4D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, CosFunction<T>>(x.Block));

    /// <summary>The cosine of each element of <paramref name="x"/>.</summary>
    /// <param name="x">The angles in radians.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Cos<T>(Tensor5D<T> x)
        where T : unmanaged, ITrigonometricFunctions<T> => new(Elementwise.Map<T, CosFunction<T>>(x.Block));

    private readonly struct CosFunction<T> : IUnaryFunction<T>
        where T : unmanaged, ITrigonometricFunctions<T>
    {
        public static T Apply(T x) => T.Cos(x);
    }
}
