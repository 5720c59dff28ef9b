// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The second derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static double Trigamma(double x) => KernelMath.Trigamma(x);

    /// <summary>The second derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static float Trigamma(float x) => KernelMath.Trigamma(x);

    /// <summary>The second derivative of the logarithm of the gamma function at <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Trigamma(long x) => Trigamma((double)x);

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Trigamma(Tensor1D<double> x) =>
        new(Elementwise.Map<double, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Trigamma(Tensor1D<float> x) =>
        new(Elementwise.Map<float, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Trigamma(Tensor2D<double> x) =>
        new(Elementwise.Map<double, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Trigamma(Tensor2D<float> x) =>
        new(Elementwise.Map<float, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Trigamma(Tensor3D<double> x) =>
        new(Elementwise.Map<double, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Trigamma(Tensor3D<float> x) =>
        new(Elementwise.Map<float, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Trigamma(Tensor4D<double> x) =>
        new(Elementwise.Map<double, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Trigamma(Tensor4D<float> x) =>
        new(Elementwise.Map<float, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Trigamma(Tensor5D<double> x) =>
        new(Elementwise.Map<double, TrigammaFunction>(x.Block));

    /// <summary>The second derivative of the logarithm of the gamma function at each element of <paramref name="x"/> (DLMF 5.15).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Trigamma(Tensor5D<float> x) =>
        new(Elementwise.Map<float, TrigammaFunction>(x.Block));

    private readonly struct TrigammaFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Trigamma(x);

        public static float Apply(float x) => KernelMath.Trigamma(x);
    }
}
