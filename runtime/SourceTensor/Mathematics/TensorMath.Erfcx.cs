// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The exponential of the square of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The number.</param>
    public static double Erfcx(double x) => KernelMath.Erfcx(x);

    /// <summary>The exponential of the square of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The number.</param>
    public static float Erfcx(float x) => KernelMath.Erfcx(x);

    /// <summary>The exponential of the square of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Erfcx(long x) => Erfcx((double)x);

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Erfcx(Tensor1D<double> x) =>
        new(Elementwise.Map<double, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Erfcx(Tensor1D<float> x) =>
        new(Elementwise.Map<float, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Erfcx(Tensor2D<double> x) =>
        new(Elementwise.Map<double, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Erfcx(Tensor2D<float> x) =>
        new(Elementwise.Map<float, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Erfcx(Tensor3D<double> x) =>
        new(Elementwise.Map<double, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Erfcx(Tensor3D<float> x) =>
        new(Elementwise.Map<float, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Erfcx(Tensor4D<double> x) =>
        new(Elementwise.Map<double, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Erfcx(Tensor4D<float> x) =>
        new(Elementwise.Map<float, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Erfcx(Tensor5D<double> x) =>
        new(Elementwise.Map<double, ErfcxFunction>(x.Block));

    /// <summary>The exponential of the square of each element of <paramref name="x"/> times the complementary error function of it.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Erfcx(Tensor5D<float> x) =>
        new(Elementwise.Map<float, ErfcxFunction>(x.Block));

    private readonly struct ErfcxFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Erfcx(x);

        public static float Apply(float x) => KernelMath.Erfcx(x);
    }
}
