// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The error function of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The number.</param>
    public static double Erf(double x) => KernelMath.Erf(x);

    /// <summary>The error function of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The number.</param>
    public static float Erf(float x) => KernelMath.Erf(x);

    /// <summary>The error function of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Erf(long x) => Erf((double)x);

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Erf(Tensor1D<double> x) =>
        new(Elementwise.Map<double, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Erf(Tensor1D<float> x) =>
        new(Elementwise.Map<float, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Erf(Tensor2D<double> x) =>
        new(Elementwise.Map<double, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Erf(Tensor2D<float> x) =>
        new(Elementwise.Map<float, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Erf(Tensor3D<double> x) =>
        new(Elementwise.Map<double, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Erf(Tensor3D<float> x) =>
        new(Elementwise.Map<float, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Erf(Tensor4D<double> x) =>
        new(Elementwise.Map<double, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Erf(Tensor4D<float> x) =>
        new(Elementwise.Map<float, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Erf(Tensor5D<double> x) =>
        new(Elementwise.Map<double, ErfFunction>(x.Block));

    /// <summary>The error function of each element of <paramref name="x"/>, 2/√π times the integral of exp(−t²) from 0 (DLMF 7.2).</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Erf(Tensor5D<float> x) =>
        new(Elementwise.Map<float, ErfFunction>(x.Block));

    private readonly struct ErfFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Erf(x);

        public static float Apply(float x) => KernelMath.Erf(x);
    }
}
