// Written by WriteFunctions.cs; change that and run it.
using System;
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The number.</param>
    public static double BetaRegularized(double a, double b, double x) => KernelMath.BetaRegularized(a, b, x);

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The number.</param>
    public static float BetaRegularized(float a, float b, float x) => KernelMath.BetaRegularized(a, b, x);

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The number.</param>
    public static double BetaRegularized(long a, long b, long x) => BetaRegularized((double)a, (double)b, (double)x);

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> BetaRegularized(Tensor1D<double> a, Tensor1D<double> b, Tensor1D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The number.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> BetaRegularized(Tensor1D<double> a, Tensor1D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> BetaRegularized(Tensor1D<double> a, double b, Tensor1D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 1), x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<double> BetaRegularized(Tensor1D<double> a, double b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 1), Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<double> BetaRegularized(double a, Tensor1D<double> b, Tensor1D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), b.Block, x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<double> BetaRegularized(double a, Tensor1D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), b.Block, Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> BetaRegularized(double a, double b, Tensor1D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), Elementwise.Scalar(b, 1), x.Block));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> BetaRegularized(Tensor1D<float> a, Tensor1D<float> b, Tensor1D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The number.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> BetaRegularized(Tensor1D<float> a, Tensor1D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> BetaRegularized(Tensor1D<float> a, float b, Tensor1D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 1), x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes each element of <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shapes.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<float> BetaRegularized(Tensor1D<float> a, float b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 1), Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution, place by place; axes of length 1 are repeated.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The tensor.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor1D<float> BetaRegularized(float a, Tensor1D<float> b, Tensor1D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), b.Block, x.Block));

    /// <summary>The regularized incomplete beta function of <paramref name="x"/>, of shapes <paramref name="a"/> and each element of <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shapes.</param>
    /// <param name="x">The number.</param>
    public static Tensor1D<float> BetaRegularized(float a, Tensor1D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), b.Block, Elementwise.Scalar(x, 1)));

    /// <summary>The regularized incomplete beta function of each element of <paramref name="x"/>, of shapes <paramref name="a"/> and <paramref name="b"/> (DLMF 8.17): the distribution function of the beta distribution.</summary>
    /// <remarks>NaN outside 0 … 1 and where a shape is negative.</remarks>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> BetaRegularized(float a, float b, Tensor1D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 1), Elementwise.Scalar(b, 1), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor2D<double> BetaRegularized(Tensor2D<double> a, Tensor2D<double> b, Tensor2D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, double)"/>
    public static Tensor2D<double> BetaRegularized(Tensor2D<double> a, Tensor2D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, Tensor1D{double})"/>
    public static Tensor2D<double> BetaRegularized(Tensor2D<double> a, double b, Tensor2D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 2), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, double)"/>
    public static Tensor2D<double> BetaRegularized(Tensor2D<double> a, double b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 2), Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor2D<double> BetaRegularized(double a, Tensor2D<double> b, Tensor2D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, double)"/>
    public static Tensor2D<double> BetaRegularized(double a, Tensor2D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), b.Block, Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(double, double, Tensor1D{double})"/>
    public static Tensor2D<double> BetaRegularized(double a, double b, Tensor2D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), Elementwise.Scalar(b, 2), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor2D<float> BetaRegularized(Tensor2D<float> a, Tensor2D<float> b, Tensor2D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, float)"/>
    public static Tensor2D<float> BetaRegularized(Tensor2D<float> a, Tensor2D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, Tensor1D{float})"/>
    public static Tensor2D<float> BetaRegularized(Tensor2D<float> a, float b, Tensor2D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 2), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, float)"/>
    public static Tensor2D<float> BetaRegularized(Tensor2D<float> a, float b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 2), Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor2D<float> BetaRegularized(float a, Tensor2D<float> b, Tensor2D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, float)"/>
    public static Tensor2D<float> BetaRegularized(float a, Tensor2D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), b.Block, Elementwise.Scalar(x, 2)));

    /// <inheritdoc cref="BetaRegularized(float, float, Tensor1D{float})"/>
    public static Tensor2D<float> BetaRegularized(float a, float b, Tensor2D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 2), Elementwise.Scalar(b, 2), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor3D<double> BetaRegularized(Tensor3D<double> a, Tensor3D<double> b, Tensor3D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, double)"/>
    public static Tensor3D<double> BetaRegularized(Tensor3D<double> a, Tensor3D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, Tensor1D{double})"/>
    public static Tensor3D<double> BetaRegularized(Tensor3D<double> a, double b, Tensor3D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 3), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, double)"/>
    public static Tensor3D<double> BetaRegularized(Tensor3D<double> a, double b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 3), Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor3D<double> BetaRegularized(double a, Tensor3D<double> b, Tensor3D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, double)"/>
    public static Tensor3D<double> BetaRegularized(double a, Tensor3D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), b.Block, Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(double, double, Tensor1D{double})"/>
    public static Tensor3D<double> BetaRegularized(double a, double b, Tensor3D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), Elementwise.Scalar(b, 3), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor3D<float> BetaRegularized(Tensor3D<float> a, Tensor3D<float> b, Tensor3D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, float)"/>
    public static Tensor3D<float> BetaRegularized(Tensor3D<float> a, Tensor3D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, Tensor1D{float})"/>
    public static Tensor3D<float> BetaRegularized(Tensor3D<float> a, float b, Tensor3D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 3), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, float)"/>
    public static Tensor3D<float> BetaRegularized(Tensor3D<float> a, float b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 3), Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor3D<float> BetaRegularized(float a, Tensor3D<float> b, Tensor3D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, float)"/>
    public static Tensor3D<float> BetaRegularized(float a, Tensor3D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), b.Block, Elementwise.Scalar(x, 3)));

    /// <inheritdoc cref="BetaRegularized(float, float, Tensor1D{float})"/>
    public static Tensor3D<float> BetaRegularized(float a, float b, Tensor3D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 3), Elementwise.Scalar(b, 3), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor4D<double> BetaRegularized(Tensor4D<double> a, Tensor4D<double> b, Tensor4D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, double)"/>
    public static Tensor4D<double> BetaRegularized(Tensor4D<double> a, Tensor4D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, Tensor1D{double})"/>
    public static Tensor4D<double> BetaRegularized(Tensor4D<double> a, double b, Tensor4D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 4), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, double)"/>
    public static Tensor4D<double> BetaRegularized(Tensor4D<double> a, double b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 4), Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor4D<double> BetaRegularized(double a, Tensor4D<double> b, Tensor4D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, double)"/>
    public static Tensor4D<double> BetaRegularized(double a, Tensor4D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), b.Block, Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(double, double, Tensor1D{double})"/>
    public static Tensor4D<double> BetaRegularized(double a, double b, Tensor4D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), Elementwise.Scalar(b, 4), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor4D<float> BetaRegularized(Tensor4D<float> a, Tensor4D<float> b, Tensor4D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, float)"/>
    public static Tensor4D<float> BetaRegularized(Tensor4D<float> a, Tensor4D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, Tensor1D{float})"/>
    public static Tensor4D<float> BetaRegularized(Tensor4D<float> a, float b, Tensor4D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 4), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, float)"/>
    public static Tensor4D<float> BetaRegularized(Tensor4D<float> a, float b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 4), Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor4D<float> BetaRegularized(float a, Tensor4D<float> b, Tensor4D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, float)"/>
    public static Tensor4D<float> BetaRegularized(float a, Tensor4D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), b.Block, Elementwise.Scalar(x, 4)));

    /// <inheritdoc cref="BetaRegularized(float, float, Tensor1D{float})"/>
    public static Tensor4D<float> BetaRegularized(float a, float b, Tensor4D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 4), Elementwise.Scalar(b, 4), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor5D<double> BetaRegularized(Tensor5D<double> a, Tensor5D<double> b, Tensor5D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, Tensor1D{double}, double)"/>
    public static Tensor5D<double> BetaRegularized(Tensor5D<double> a, Tensor5D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, Tensor1D{double})"/>
    public static Tensor5D<double> BetaRegularized(Tensor5D<double> a, double b, Tensor5D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 5), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{double}, double, double)"/>
    public static Tensor5D<double> BetaRegularized(Tensor5D<double> a, double b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 5), Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, Tensor1D{double})"/>
    public static Tensor5D<double> BetaRegularized(double a, Tensor5D<double> b, Tensor5D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(double, Tensor1D{double}, double)"/>
    public static Tensor5D<double> BetaRegularized(double a, Tensor5D<double> b, double x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), b.Block, Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(double, double, Tensor1D{double})"/>
    public static Tensor5D<double> BetaRegularized(double a, double b, Tensor5D<double> x) =>
        new(Elementwise.Map<double, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), Elementwise.Scalar(b, 5), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor5D<float> BetaRegularized(Tensor5D<float> a, Tensor5D<float> b, Tensor5D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, Tensor1D{float}, float)"/>
    public static Tensor5D<float> BetaRegularized(Tensor5D<float> a, Tensor5D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, b.Block, Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, Tensor1D{float})"/>
    public static Tensor5D<float> BetaRegularized(Tensor5D<float> a, float b, Tensor5D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 5), x.Block));

    /// <inheritdoc cref="BetaRegularized(Tensor1D{float}, float, float)"/>
    public static Tensor5D<float> BetaRegularized(Tensor5D<float> a, float b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(a.Block, Elementwise.Scalar(b, 5), Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, Tensor1D{float})"/>
    public static Tensor5D<float> BetaRegularized(float a, Tensor5D<float> b, Tensor5D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), b.Block, x.Block));

    /// <inheritdoc cref="BetaRegularized(float, Tensor1D{float}, float)"/>
    public static Tensor5D<float> BetaRegularized(float a, Tensor5D<float> b, float x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), b.Block, Elementwise.Scalar(x, 5)));

    /// <inheritdoc cref="BetaRegularized(float, float, Tensor1D{float})"/>
    public static Tensor5D<float> BetaRegularized(float a, float b, Tensor5D<float> x) =>
        new(Elementwise.Map<float, BetaRegularizedFunction>(Elementwise.Scalar(a, 5), Elementwise.Scalar(b, 5), x.Block));

    private readonly struct BetaRegularizedFunction : ITernaryFunction<double>, ITernaryFunction<float>
    {
        public static double Apply(double a, double b, double x) => KernelMath.BetaRegularized(a, b, x);

        public static float Apply(float a, float b, float x) => KernelMath.BetaRegularized(a, b, x);
    }
}
