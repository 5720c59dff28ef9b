// Written by WriteFunctions.cs; change that and run it.
using System;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double LogBeta(double x, double y) => KernelMath.LogBeta(x, y);

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static float LogBeta(float x, float y) => KernelMath.LogBeta(x, y);

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double LogBeta(long x, long y) => LogBeta((double)x, (double)y);

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> LogBeta(Tensor1D<double> x, Tensor1D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor1D<double> LogBeta(Tensor1D<double> x, double y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor1D<double> LogBeta(double x, Tensor1D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> LogBeta(Tensor1D<float> x, Tensor1D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor1D<float> LogBeta(Tensor1D<float> x, float y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor1D<float> LogBeta(float x, Tensor1D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<double> LogBeta(Tensor2D<double> x, Tensor2D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor2D<double> LogBeta(Tensor2D<double> x, double y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor2D<double> LogBeta(double x, Tensor2D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<float> LogBeta(Tensor2D<float> x, Tensor2D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor2D<float> LogBeta(Tensor2D<float> x, float y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor2D<float> LogBeta(float x, Tensor2D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<double> LogBeta(Tensor3D<double> x, Tensor3D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor3D<double> LogBeta(Tensor3D<double> x, double y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor3D<double> LogBeta(double x, Tensor3D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<float> LogBeta(Tensor3D<float> x, Tensor3D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor3D<float> LogBeta(Tensor3D<float> x, float y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor3D<float> LogBeta(float x, Tensor3D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<double> LogBeta(Tensor4D<double> x, Tensor4D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor4D<double> LogBeta(Tensor4D<double> x, double y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor4D<double> LogBeta(double x, Tensor4D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<float> LogBeta(Tensor4D<float> x, Tensor4D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor4D<float> LogBeta(Tensor4D<float> x, float y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor4D<float> LogBeta(float x, Tensor4D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<double> LogBeta(Tensor5D<double> x, Tensor5D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor5D<double> LogBeta(Tensor5D<double> x, double y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor5D<double> LogBeta(double x, Tensor5D<double> y) =>
        new(Elementwise.Map<double, LogBetaFunction>(x, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12), place by place; axes of length 1 are repeated.</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<float> LogBeta(Tensor5D<float> x, Tensor5D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the beta function of each element of <paramref name="x"/> and <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor5D<float> LogBeta(Tensor5D<float> x, float y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x.Block, y));

    /// <summary>The natural logarithm of the beta function of <paramref name="x"/> and each element of <paramref name="y"/> (DLMF 5.12).</summary>
    /// <remarks>∞ where one is 0, NaN where one is negative.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor5D<float> LogBeta(float x, Tensor5D<float> y) =>
        new(Elementwise.Map<float, LogBetaFunction>(x, y.Block));

    private readonly struct LogBetaFunction : IBinaryFunction<double>, IBinaryFunction<float>
    {
        public static double Apply(double x, double y) => KernelMath.LogBeta(x, y);

        public static float Apply(float x, float y) => KernelMath.LogBeta(x, y);
    }
}
