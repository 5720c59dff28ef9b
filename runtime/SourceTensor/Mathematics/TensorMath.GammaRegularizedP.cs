// Written by WriteFunctions.cs; change that and run it.
using System;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static double GammaRegularizedP(double a, double x) => KernelMath.GammaRegularizedP(a, x);

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static float GammaRegularizedP(float a, float x) => KernelMath.GammaRegularizedP(a, x);

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The number.</param>
    public static double GammaRegularizedP(long a, long x) => GammaRegularizedP((double)a, (double)x);

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> GammaRegularizedP(Tensor1D<double> a, Tensor1D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<double> GammaRegularizedP(Tensor1D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> GammaRegularizedP(double a, Tensor1D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> GammaRegularizedP(Tensor1D<float> a, Tensor1D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<float> GammaRegularizedP(Tensor1D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> GammaRegularizedP(float a, Tensor1D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<double> GammaRegularizedP(Tensor2D<double> a, Tensor2D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor2D<double> GammaRegularizedP(Tensor2D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> GammaRegularizedP(double a, Tensor2D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor2D<float> GammaRegularizedP(Tensor2D<float> a, Tensor2D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor2D<float> GammaRegularizedP(Tensor2D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> GammaRegularizedP(float a, Tensor2D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<double> GammaRegularizedP(Tensor3D<double> a, Tensor3D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor3D<double> GammaRegularizedP(Tensor3D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> GammaRegularizedP(double a, Tensor3D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor3D<float> GammaRegularizedP(Tensor3D<float> a, Tensor3D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor3D<float> GammaRegularizedP(Tensor3D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> GammaRegularizedP(float a, Tensor3D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<double> GammaRegularizedP(Tensor4D<double> a, Tensor4D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor4D<double> GammaRegularizedP(Tensor4D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> GammaRegularizedP(double a, Tensor4D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor4D<float> GammaRegularizedP(Tensor4D<float> a, Tensor4D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor4D<float> GammaRegularizedP(Tensor4D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> GammaRegularizedP(float a, Tensor4D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<double> GammaRegularizedP(Tensor5D<double> a, Tensor5D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor5D<double> GammaRegularizedP(Tensor5D<double> a, double x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> GammaRegularizedP(double a, Tensor5D<double> x) =>
        new(Elementwise.Map<double, GammaRegularizedPFunction>(a, x.Block));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor5D<float> GammaRegularizedP(Tensor5D<float> a, Tensor5D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x.Block));

    /// <summary>The regularized lower incomplete gamma function of <paramref name="x"/>, of shape each element of <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor5D<float> GammaRegularizedP(Tensor5D<float> a, float x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a.Block, x));

    /// <summary>The regularized lower incomplete gamma function of each element of <paramref name="x"/>, of shape <paramref name="a"/> (DLMF 8.2): the distribution function of the gamma distribution.</summary>
    /// <remarks>NaN where either is negative.</remarks>
    /// <param name="a">The shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> GammaRegularizedP(float a, Tensor5D<float> x) =>
        new(Elementwise.Map<float, GammaRegularizedPFunction>(a, x.Block));

    private readonly struct GammaRegularizedPFunction : IBinaryFunction<double>, IBinaryFunction<float>
    {
        public static double Apply(double a, double x) => KernelMath.GammaRegularizedP(a, x);

        public static float Apply(float a, float x) => KernelMath.GammaRegularizedP(a, x);
    }
}
