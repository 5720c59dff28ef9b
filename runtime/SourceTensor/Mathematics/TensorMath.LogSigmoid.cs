// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of the logistic function of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static double LogSigmoid(double x) => KernelMath.LogSigmoid(x);

    /// <summary>The natural logarithm of the logistic function of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static float LogSigmoid(float x) => KernelMath.LogSigmoid(x);

    /// <summary>The natural logarithm of the logistic function of <paramref name="x"/>, accurate in both tails.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double LogSigmoid(long x) => LogSigmoid((double)x);

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> LogSigmoid(Tensor1D<double> x) =>
        new(Elementwise.Map<double, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> LogSigmoid(Tensor1D<float> x) =>
        new(Elementwise.Map<float, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> LogSigmoid(Tensor2D<double> x) =>
        new(Elementwise.Map<double, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> LogSigmoid(Tensor2D<float> x) =>
        new(Elementwise.Map<float, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> LogSigmoid(Tensor3D<double> x) =>
        new(Elementwise.Map<double, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> LogSigmoid(Tensor3D<float> x) =>
        new(Elementwise.Map<float, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> LogSigmoid(Tensor4D<double> x) =>
        new(Elementwise.Map<double, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> LogSigmoid(Tensor4D<float> x) =>
        new(Elementwise.Map<float, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> LogSigmoid(Tensor5D<double> x) =>
        new(Elementwise.Map<double, LogSigmoidFunction>(x.Block));

    /// <summary>The natural logarithm of the logistic function of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> LogSigmoid(Tensor5D<float> x) =>
        new(Elementwise.Map<float, LogSigmoidFunction>(x.Block));

    private readonly struct LogSigmoidFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.LogSigmoid(x);

        public static float Apply(float x) => KernelMath.LogSigmoid(x);
    }
}
