// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>1 divided by 1 plus e to the power of minus <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The number.</param>
    public static double Sigmoid(double x) => KernelMath.Sigmoid(x);

    /// <summary>1 divided by 1 plus e to the power of minus <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The number.</param>
    public static float Sigmoid(float x) => KernelMath.Sigmoid(x);

    /// <summary>1 divided by 1 plus e to the power of minus <paramref name="x"/>: the logistic function.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Sigmoid(long x) => Sigmoid((double)x);

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Sigmoid(Tensor1D<double> x) =>
        new(Elementwise.Map<double, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Sigmoid(Tensor1D<float> x) =>
        new(Elementwise.Map<float, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Sigmoid(Tensor2D<double> x) =>
        new(Elementwise.Map<double, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Sigmoid(Tensor2D<float> x) =>
        new(Elementwise.Map<float, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Sigmoid(Tensor3D<double> x) =>
        new(Elementwise.Map<double, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Sigmoid(Tensor3D<float> x) =>
        new(Elementwise.Map<float, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Sigmoid(Tensor4D<double> x) =>
        new(Elementwise.Map<double, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Sigmoid(Tensor4D<float> x) =>
        new(Elementwise.Map<float, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Sigmoid(Tensor5D<double> x) =>
        new(Elementwise.Map<double, SigmoidFunction>(x.Block));

    /// <summary>1 divided by 1 plus e to the power of minus each element of <paramref name="x"/>: the logistic function.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Sigmoid(Tensor5D<float> x) =>
        new(Elementwise.Map<float, SigmoidFunction>(x.Block));

    private readonly struct SigmoidFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Sigmoid(x);

        public static float Apply(float x) => KernelMath.Sigmoid(x);
    }
}
