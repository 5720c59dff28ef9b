// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The number.</param>
    public static double Gelu(double x) => KernelMath.Gelu(x);

    /// <summary><paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The number.</param>
    public static float Gelu(float x) => KernelMath.Gelu(x);

    /// <summary><paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Gelu(long x) => Gelu((double)x);

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> Gelu(Tensor1D<double> x) =>
        new(Elementwise.Map<double, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> Gelu(Tensor1D<float> x) =>
        new(Elementwise.Map<float, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> Gelu(Tensor2D<double> x) =>
        new(Elementwise.Map<double, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> Gelu(Tensor2D<float> x) =>
        new(Elementwise.Map<float, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> Gelu(Tensor3D<double> x) =>
        new(Elementwise.Map<double, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> Gelu(Tensor3D<float> x) =>
        new(Elementwise.Map<float, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> Gelu(Tensor4D<double> x) =>
        new(Elementwise.Map<double, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> Gelu(Tensor4D<float> x) =>
        new(Elementwise.Map<float, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> Gelu(Tensor5D<double> x) =>
        new(Elementwise.Map<double, GeluFunction>(x.Block));

    /// <summary>Each element of <paramref name="x"/> times the standard normal distribution function of it.</summary>
    /// <remarks>The exact function, not the approximation by a hyperbolic tangent.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> Gelu(Tensor5D<float> x) =>
        new(Elementwise.Map<float, GeluFunction>(x.Block));

    private readonly struct GeluFunction : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.Gelu(x);

        public static float Apply(float x) => KernelMath.Gelu(x);
    }
}
