// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The number whose error function is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The number.</param>
    public static double ErfInverse(double x) => KernelMath.ErfInverse(x);

    /// <summary>The number whose error function is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The number.</param>
    public static float ErfInverse(float x) => KernelMath.ErfInverse(x);

    /// <summary>The number whose error function is <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double ErfInverse(long x) => ErfInverse((double)x);

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> ErfInverse(Tensor1D<double> x) =>
        new(Elementwise.Map<double, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> ErfInverse(Tensor1D<float> x) =>
        new(Elementwise.Map<float, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> ErfInverse(Tensor2D<double> x) =>
        new(Elementwise.Map<double, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> ErfInverse(Tensor2D<float> x) =>
        new(Elementwise.Map<float, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> ErfInverse(Tensor3D<double> x) =>
        new(Elementwise.Map<double, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> ErfInverse(Tensor3D<float> x) =>
        new(Elementwise.Map<float, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> ErfInverse(Tensor4D<double> x) =>
        new(Elementwise.Map<double, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> ErfInverse(Tensor4D<float> x) =>
        new(Elementwise.Map<float, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> ErfInverse(Tensor5D<double> x) =>
        new(Elementwise.Map<double, ErfInverseFunction>(x.Block));

    /// <summary>The number whose error function is each element of <paramref name="x"/>.</summary>
    /// <remarks>Infinite at −1 and 1, NaN outside.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> ErfInverse(Tensor5D<float> x) =>
        new(Elementwise.Map<float, ErfInverseFunction>(x.Block));

    private readonly struct ErfInverseFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.ErfInverse(x);

        public static float Apply(float x) => KernelMath.ErfInverse(x);
    }
}
