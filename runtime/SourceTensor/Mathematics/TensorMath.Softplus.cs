// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of 1 plus e to the power of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static double Softplus(double x) => KernelMath.Softplus(x);

    /// <summary>The natural logarithm of 1 plus e to the power of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The number.</param>
    public static float Softplus(float x) => KernelMath.Softplus(x);

    /// <summary>The natural logarithm of 1 plus e to the power of <paramref name="x"/>, accurate in both tails.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Softplus(long x) => Softplus((double)x);

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Softplus(Tensor1D<double> x) =>
        new(Elementwise.Map<double, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Softplus(Tensor1D<float> x) =>
        new(Elementwise.Map<float, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Softplus(Tensor2D<double> x) =>
        new(Elementwise.Map<double, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Softplus(Tensor2D<float> x) =>
        new(Elementwise.Map<float, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Softplus(Tensor3D<double> x) =>
        new(Elementwise.Map<double, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Softplus(Tensor3D<float> x) =>
        new(Elementwise.Map<float, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Softplus(Tensor4D<double> x) =>
        new(Elementwise.Map<double, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Softplus(Tensor4D<float> x) =>
        new(Elementwise.Map<float, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Softplus(Tensor5D<double> x) =>
        new(Elementwise.Map<double, SoftplusFunction>(x.Block));

    /// <summary>The natural logarithm of 1 plus e to the power of each element of <paramref name="x"/>, accurate in both tails.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Softplus(Tensor5D<float> x) =>
        new(Elementwise.Map<float, SoftplusFunction>(x.Block));

    private readonly struct SoftplusFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Softplus(x);

        public static float Apply(float x) => KernelMath.Softplus(x);
    }
}
