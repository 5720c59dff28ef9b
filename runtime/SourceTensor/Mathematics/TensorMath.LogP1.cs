// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm of 1 plus <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static double LogP1(double x) => KernelMath.LogP1(x);

    /// <summary>The natural logarithm of 1 plus <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The number.</param>
    public static float LogP1(float x) => KernelMath.LogP1(x);

    /// <summary>The natural logarithm of 1 plus <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below. Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double LogP1(long x) => LogP1((double)x);

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> LogP1(Tensor1D<double> x) =>
        new(Elementwise.Map<double, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> LogP1(Tensor1D<float> x) =>
        new(Elementwise.Map<float, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> LogP1(Tensor2D<double> x) =>
        new(Elementwise.Map<double, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> LogP1(Tensor2D<float> x) =>
        new(Elementwise.Map<float, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> LogP1(Tensor3D<double> x) =>
        new(Elementwise.Map<double, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> LogP1(Tensor3D<float> x) =>
        new(Elementwise.Map<float, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> LogP1(Tensor4D<double> x) =>
        new(Elementwise.Map<double, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> LogP1(Tensor4D<float> x) =>
        new(Elementwise.Map<float, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> LogP1(Tensor5D<double> x) =>
        new(Elementwise.Map<double, LogP1Function>(x.Block));

    /// <summary>The natural logarithm of 1 plus each element of <paramref name="x"/>, accurate also where that is close to 0.</summary>
    /// <remarks>−∞ at −1, NaN below.</remarks>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> LogP1(Tensor5D<float> x) =>
        new(Elementwise.Map<float, LogP1Function>(x.Block));

    private readonly struct LogP1Function : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.LogP1(x);

        public static float Apply(float x) => KernelMath.LogP1(x);
    }
}
