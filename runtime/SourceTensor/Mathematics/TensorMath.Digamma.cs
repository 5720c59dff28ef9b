// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static double Digamma(double x) => KernelMath.Digamma(x);

    /// <summary>The derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static float Digamma(float x) => KernelMath.Digamma(x);

    /// <summary>The derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Digamma(long x) => Digamma((double)x);

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Digamma(Tensor1D<double> x) =>
        new(Elementwise.Map<double, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Digamma(Tensor1D<float> x) =>
        new(Elementwise.Map<float, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Digamma(Tensor2D<double> x) =>
        new(Elementwise.Map<double, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Digamma(Tensor2D<float> x) =>
        new(Elementwise.Map<float, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Digamma(Tensor3D<double> x) =>
        new(Elementwise.Map<double, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Digamma(Tensor3D<float> x) =>
        new(Elementwise.Map<float, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Digamma(Tensor4D<double> x) =>
        new(Elementwise.Map<double, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Digamma(Tensor4D<float> x) =>
        new(Elementwise.Map<float, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Digamma(Tensor5D<double> x) =>
        new(Elementwise.Map<double, DigammaFunction>(x.Block));

    /// <summary>The derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>Infinite at 0, NaN at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Digamma(Tensor5D<float> x) =>
        new(Elementwise.Map<float, DigammaFunction>(x.Block));

    private readonly struct DigammaFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Digamma(x);

        public static float Apply(float x) => KernelMath.Digamma(x);
    }
}
