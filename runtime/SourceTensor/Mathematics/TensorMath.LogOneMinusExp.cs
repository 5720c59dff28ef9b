// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of 1 less e to the power of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The number.</param>
    public static double LogOneMinusExp(double x) => KernelMath.LogOneMinusExp(x);

    /// <summary>The natural logarithm of 1 less e to the power of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The number.</param>
    public static float LogOneMinusExp(float x) => KernelMath.LogOneMinusExp(x);

    /// <summary>The natural logarithm of 1 less e to the power of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double LogOneMinusExp(long x) => LogOneMinusExp((double)x);

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> LogOneMinusExp(Tensor1D<double> x) =>
        new(Elementwise.Map<double, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> LogOneMinusExp(Tensor1D<float> x) =>
        new(Elementwise.Map<float, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> LogOneMinusExp(Tensor2D<double> x) =>
        new(Elementwise.Map<double, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> LogOneMinusExp(Tensor2D<float> x) =>
        new(Elementwise.Map<float, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> LogOneMinusExp(Tensor3D<double> x) =>
        new(Elementwise.Map<double, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> LogOneMinusExp(Tensor3D<float> x) =>
        new(Elementwise.Map<float, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> LogOneMinusExp(Tensor4D<double> x) =>
        new(Elementwise.Map<double, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> LogOneMinusExp(Tensor4D<float> x) =>
        new(Elementwise.Map<float, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> LogOneMinusExp(Tensor5D<double> x) =>
        new(Elementwise.Map<double, LogOneMinusExpFunction>(x.Block));

    /// <summary>The natural logarithm of 1 less e to the power of each element of <paramref name="x"/>, for numbers below 0.</summary>
    /// <remarks>−∞ at 0, NaN above.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> LogOneMinusExp(Tensor5D<float> x) =>
        new(Elementwise.Map<float, LogOneMinusExpFunction>(x.Block));

    private readonly struct LogOneMinusExpFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.LogOneMinusExp(x);

        public static float Apply(float x) => KernelMath.LogOneMinusExp(x);
    }
}
