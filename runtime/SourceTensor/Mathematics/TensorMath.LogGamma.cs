// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of the magnitude of the gamma function of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static double LogGamma(double x) => KernelMath.LogGamma(x);

    /// <summary>The natural logarithm of the magnitude of the gamma function of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The number.</param>
    public static float LogGamma(float x) => KernelMath.LogGamma(x);

    /// <summary>The natural logarithm of the magnitude of the gamma function of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double LogGamma(long x) => LogGamma((double)x);

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> LogGamma(Tensor1D<double> x) =>
        new(Elementwise.Map<double, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> LogGamma(Tensor1D<float> x) =>
        new(Elementwise.Map<float, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> LogGamma(Tensor2D<double> x) =>
        new(Elementwise.Map<double, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> LogGamma(Tensor2D<float> x) =>
        new(Elementwise.Map<float, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> LogGamma(Tensor3D<double> x) =>
        new(Elementwise.Map<double, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> LogGamma(Tensor3D<float> x) =>
        new(Elementwise.Map<float, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> LogGamma(Tensor4D<double> x) =>
        new(Elementwise.Map<double, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> LogGamma(Tensor4D<float> x) =>
        new(Elementwise.Map<float, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> LogGamma(Tensor5D<double> x) =>
        new(Elementwise.Map<double, LogGammaFunction>(x.Block));

    /// <summary>The natural logarithm of the magnitude of the gamma function of each element of <paramref name="x"/> (DLMF 5.2).</summary>
    /// <remarks>∞ at 0 and at negative whole numbers.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> LogGamma(Tensor5D<float> x) =>
        new(Elementwise.Map<float, LogGammaFunction>(x.Block));

    private readonly struct LogGammaFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.LogGamma(x);

        public static float Apply(float x) => KernelMath.LogGamma(x);
    }
}
