// Written by WriteFunctions.cs; change that and run it.
using SourceTensor.CompilerServices;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>e to the power of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The number.</param>
    public static double ExpM1(double x) => KernelMath.ExpM1(x);

    /// <summary>e to the power of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The number.</param>
    public static float ExpM1(float x) => KernelMath.ExpM1(x);

    /// <summary>e to the power of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double ExpM1(long x) => ExpM1((double)x);

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<double> ExpM1(Tensor1D<double> x) =>
        new(Elementwise.Map<double, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor1D<float> ExpM1(Tensor1D<float> x) =>
        new(Elementwise.Map<float, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<double> ExpM1(Tensor2D<double> x) =>
        new(Elementwise.Map<double, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor2D<float> ExpM1(Tensor2D<float> x) =>
        new(Elementwise.Map<float, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<double> ExpM1(Tensor3D<double> x) =>
        new(Elementwise.Map<double, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor3D<float> ExpM1(Tensor3D<float> x) =>
        new(Elementwise.Map<float, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<double> ExpM1(Tensor4D<double> x) =>
        new(Elementwise.Map<double, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor4D<float> ExpM1(Tensor4D<float> x) =>
        new(Elementwise.Map<float, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<double> ExpM1(Tensor5D<double> x) =>
        new(Elementwise.Map<double, ExpM1Function>(x.Block));

    /// <summary>e to the power of each element of <paramref name="x"/>, less 1, accurate also where that is close to 0.</summary>
    /// <param name="x">The tensor.</param>
    public static Tensor5D<float> ExpM1(Tensor5D<float> x) =>
        new(Elementwise.Map<float, ExpM1Function>(x.Block));

    private readonly struct ExpM1Function : IUnaryFunction<double>, IUnaryFunction<float>
    {
        public static double Apply(double x) => KernelMath.ExpM1(x);

        public static float Apply(float x) => KernelMath.ExpM1(x);
    }
}
