// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The number.</param>
    public static double StopGradient(double x) => x;

    /// <summary><paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The number.</param>
    public static float StopGradient(float x) => x;

    /// <summary><paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static int StopGradient(int x) => x;

    /// <summary><paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static long StopGradient(long x) => x;

    /// <summary>Each element of <paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> StopGradient<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, StopGradientFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> StopGradient<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, StopGradientFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> StopGradient<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, StopGradientFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> StopGradient<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, StopGradientFunction<T>>(x.Block));

    /// <summary>Each element of <paramref name="x"/> itself, which every derivative takes for a constant.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> StopGradient<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Map<T, StopGradientFunction<T>>(x.Block));

    private readonly struct StopGradientFunction<T> : IUnaryFunction<T>
        where T : unmanaged, INumber<T>
    {
        public static T Apply(T x) => x;
    }
}
