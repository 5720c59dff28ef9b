// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The probability that a standard normal variable is below <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double NormalCdf(double x) => KernelMath.NormalCdf(x);

    /// <summary>The probability that a standard normal variable is below <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float NormalCdf(float x) => KernelMath.NormalCdf(x);

    /// <summary>The probability that a standard normal variable is below <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double NormalCdf(long x) => NormalCdf((double)x);

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> NormalCdf(Tensor1D<double> x) =>
        new(Elementwise.Map<double, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> NormalCdf(Tensor1D<float> x) =>
        new(Elementwise.Map<float, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> NormalCdf(Tensor2D<double> x) =>
        new(Elementwise.Map<double, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> NormalCdf(Tensor2D<float> x) =>
        new(Elementwise.Map<float, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> NormalCdf(Tensor3D<double> x) =>
        new(Elementwise.Map<double, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> NormalCdf(Tensor3D<float> x) =>
        new(Elementwise.Map<float, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> NormalCdf(Tensor4D<double> x) =>
        new(Elementwise.Map<double, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> NormalCdf(Tensor4D<float> x) =>
        new(Elementwise.Map<float, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> NormalCdf(Tensor5D<double> x) =>
        new(Elementwise.Map<double, NormalCdfFunction>(x.Block));

    /// <summary>The probability that a standard normal variable is below each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> NormalCdf(Tensor5D<float> x) =>
        new(Elementwise.Map<float, NormalCdfFunction>(x.Block));

    private readonly struct NormalCdfFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.NormalCdf(x);

        public static float Apply(float x) => KernelMath.NormalCdf(x);
    }
}
