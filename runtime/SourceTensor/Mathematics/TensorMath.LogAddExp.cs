// Written by WriteFunctions.cs; change that and run it.
using System;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double LogAddExp(double x, double y) => KernelMath.LogAddExp(x, y);

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static float LogAddExp(float x, float y) => KernelMath.LogAddExp(x, y);

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    /// <param name="y">The number.</param>
    public static double LogAddExp(long x, long y) => LogAddExp((double)x, (double)y);

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> LogAddExp(Tensor1D<double> x, Tensor1D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor1D<double> LogAddExp(Tensor1D<double> x, double y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor1D<double> LogAddExp(double x, Tensor1D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> LogAddExp(Tensor1D<float> x, Tensor1D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor1D<float> LogAddExp(Tensor1D<float> x, float y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor1D<float> LogAddExp(float x, Tensor1D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<double> LogAddExp(Tensor2D<double> x, Tensor2D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor2D<double> LogAddExp(Tensor2D<double> x, double y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor2D<double> LogAddExp(double x, Tensor2D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<float> LogAddExp(Tensor2D<float> x, Tensor2D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor2D<float> LogAddExp(Tensor2D<float> x, float y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor2D<float> LogAddExp(float x, Tensor2D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<double> LogAddExp(Tensor3D<double> x, Tensor3D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor3D<double> LogAddExp(Tensor3D<double> x, double y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor3D<double> LogAddExp(double x, Tensor3D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<float> LogAddExp(Tensor3D<float> x, Tensor3D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor3D<float> LogAddExp(Tensor3D<float> x, float y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor3D<float> LogAddExp(float x, Tensor3D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<double> LogAddExp(Tensor4D<double> x, Tensor4D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor4D<double> LogAddExp(Tensor4D<double> x, double y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor4D<double> LogAddExp(double x, Tensor4D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<float> LogAddExp(Tensor4D<float> x, Tensor4D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor4D<float> LogAddExp(Tensor4D<float> x, float y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor4D<float> LogAddExp(float x, Tensor4D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<double> LogAddExp(Tensor5D<double> x, Tensor5D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor5D<double> LogAddExp(Tensor5D<double> x, double y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor5D<double> LogAddExp(double x, Tensor5D<double> y) =>
        new(Elementwise.Map<double, LogAddExpFunction>(x, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow, place by place; axes of length 1 are repeated.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<float> LogAddExp(Tensor5D<float> x, Tensor5D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y.Block));

    /// <summary>The natural logarithm of the sum of the exponentials of each element of <paramref name="x"/> and <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="y">The number.</param>
    public static Tensor5D<float> LogAddExp(Tensor5D<float> x, float y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x.Block, y));

    /// <summary>The natural logarithm of the sum of the exponentials of <paramref name="x"/> and each element of <paramref name="y"/>, without overflow.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The tensor.</param>
    public static Tensor5D<float> LogAddExp(float x, Tensor5D<float> y) =>
        new(Elementwise.Map<float, LogAddExpFunction>(x, y.Block));

    private readonly struct LogAddExpFunction : IBinaryFunction<double>, IBinaryFunction<float>
    {
        public static double Apply(double x, double y) => KernelMath.LogAddExp(x, y);

        public static float Apply(float x, float y) => KernelMath.LogAddExp(x, y);
    }
}
