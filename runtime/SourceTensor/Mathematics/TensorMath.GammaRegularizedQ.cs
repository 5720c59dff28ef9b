// Written by WriteFunctions.cs; change that and run it.
using System;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static double GammaRegularizedQ(double a, double x) => KernelMath.GammaRegularizedQ(a, x);

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static float GammaRegularizedQ(float a, float x) => KernelMath.GammaRegularizedQ(a, x);

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static double GammaRegularizedQ(long a, long x) => GammaRegularizedQ((double)a, (double)x);

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> GammaRegularizedQ(Tensor1D<double> a, Tensor1D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<double> GammaRegularizedQ(Tensor1D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> GammaRegularizedQ(double a, Tensor1D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> GammaRegularizedQ(Tensor1D<float> a, Tensor1D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<float> GammaRegularizedQ(Tensor1D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> GammaRegularizedQ(float a, Tensor1D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<double> GammaRegularizedQ(Tensor2D<double> a, Tensor2D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor2D<double> GammaRegularizedQ(Tensor2D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> GammaRegularizedQ(double a, Tensor2D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<float> GammaRegularizedQ(Tensor2D<float> a, Tensor2D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor2D<float> GammaRegularizedQ(Tensor2D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> GammaRegularizedQ(float a, Tensor2D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<double> GammaRegularizedQ(Tensor3D<double> a, Tensor3D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor3D<double> GammaRegularizedQ(Tensor3D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> GammaRegularizedQ(double a, Tensor3D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<float> GammaRegularizedQ(Tensor3D<float> a, Tensor3D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor3D<float> GammaRegularizedQ(Tensor3D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> GammaRegularizedQ(float a, Tensor3D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<double> GammaRegularizedQ(Tensor4D<double> a, Tensor4D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor4D<double> GammaRegularizedQ(Tensor4D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> GammaRegularizedQ(double a, Tensor4D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<float> GammaRegularizedQ(Tensor4D<float> a, Tensor4D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor4D<float> GammaRegularizedQ(Tensor4D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> GammaRegularizedQ(float a, Tensor4D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<double> GammaRegularizedQ(Tensor5D<double> a, Tensor5D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor5D<double> GammaRegularizedQ(Tensor5D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> GammaRegularizedQ(double a, Tensor5D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedQFunction>(a, x.Block));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<float> GammaRegularizedQ(Tensor5D<float> a, Tensor5D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x.Block));

    /// <summary>The regularized upper incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor5D<float> GammaRegularizedQ(Tensor5D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a.Block, x));

    /// <summary>The regularized upper incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2), accurate where the lower one is close to 1.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> GammaRegularizedQ(float a, Tensor5D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedQFunction>(a, x.Block));

    private readonly struct GammaRegularizedQFunction : IBinaryFunction<double>, IBinaryFunction<float>
    {
        public static double Apply(double a, double x) => KernelMath.GammaRegularizedQ(a, x);

        public static float Apply(float a, float x) => KernelMath.GammaRegularizedQ(a, x);
    }
}
