// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>1 less the error function of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The number.</param>
    public static double Erfc(double x) => KernelMath.Erfc(x);

    /// <summary>1 less the error function of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The number.</param>
    public static float Erfc(float x) => KernelMath.Erfc(x);

    /// <summary>1 less the error function of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Erfc(long x) => Erfc((double)x);

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Erfc(Tensor1D<double> x) =>
        new(Elementwise.Map<double, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Erfc(Tensor1D<float> x) =>
        new(Elementwise.Map<float, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Erfc(Tensor2D<double> x) =>
        new(Elementwise.Map<double, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Erfc(Tensor2D<float> x) =>
        new(Elementwise.Map<float, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Erfc(Tensor3D<double> x) =>
        new(Elementwise.Map<double, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Erfc(Tensor3D<float> x) =>
        new(Elementwise.Map<float, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Erfc(Tensor4D<double> x) =>
        new(Elementwise.Map<double, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Erfc(Tensor4D<float> x) =>
        new(Elementwise.Map<float, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Erfc(Tensor5D<double> x) =>
        new(Elementwise.Map<double, ErfcFunction>(x.Block));

    /// <summary>1 less the error function of each element of <paramref name="x"/>, accurate where that is close to 1.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Erfc(Tensor5D<float> x) =>
        new(Elementwise.Map<float, ErfcFunction>(x.Block));

    private readonly struct ErfcFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Erfc(x);

        public static float Apply(float x) => KernelMath.Erfc(x);
    }
}
