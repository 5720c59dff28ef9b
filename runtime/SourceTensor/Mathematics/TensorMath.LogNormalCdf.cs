// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of the probability that a standard normal variable is below <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static double LogNormalCdf(double x) => KernelMath.LogNormalCdf(x);

    /// <summary>The natural logarithm of the probability that a standard normal variable is below <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static float LogNormalCdf(float x) => KernelMath.LogNormalCdf(x);

    /// <summary>The natural logarithm of the probability that a standard normal variable is below <paramref name="x"/>, accurate in both tails.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double LogNormalCdf(long x) => LogNormalCdf((double)x);

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> LogNormalCdf(Tensor1D<double> x) =>
        new(Elementwise.Map<double, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> LogNormalCdf(Tensor1D<float> x) =>
        new(Elementwise.Map<float, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> LogNormalCdf(Tensor2D<double> x) =>
        new(Elementwise.Map<double, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> LogNormalCdf(Tensor2D<float> x) =>
        new(Elementwise.Map<float, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> LogNormalCdf(Tensor3D<double> x) =>
        new(Elementwise.Map<double, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> LogNormalCdf(Tensor3D<float> x) =>
        new(Elementwise.Map<float, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> LogNormalCdf(Tensor4D<double> x) =>
        new(Elementwise.Map<double, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> LogNormalCdf(Tensor4D<float> x) =>
        new(Elementwise.Map<float, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> LogNormalCdf(Tensor5D<double> x) =>
        new(Elementwise.Map<double, LogNormalCdfFunction>(x.Block));

    /// <summary>The natural logarithm of the probability that a standard normal variable is below each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> LogNormalCdf(Tensor5D<float> x) =>
        new(Elementwise.Map<float, LogNormalCdfFunction>(x.Block));

    private readonly struct LogNormalCdfFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.LogNormalCdf(x);

        public static float Apply(float x) => KernelMath.LogNormalCdf(x);
    }
}
