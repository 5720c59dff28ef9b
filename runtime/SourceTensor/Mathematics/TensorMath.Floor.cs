// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The largest whole number not above <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Floor(double x) => double.Floor(x);

    /// <summary>The largest whole number not above <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Floor(float x) => float.Floor(x);

    /// <summary>The largest whole number not above <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Floor(long x) => Floor((double)x);

    /// <summary>The largest whole number not above each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Floor<T>(Tensor1D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, FloorFunction<T>>(x.Block));

    /// <summary>The largest whole number not above each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Floor<T>(Tensor2D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, FloorFunction<T>>(x.Block));

    /// <summary>The largest whole number not above each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Floor<T>(Tensor3D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, FloorFunction<T>>(x.Block));

    /// <summary>The largest whole number not above each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Floor<T>(Tensor4D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, FloorFunction<T>>(x.Block));

    /// <summary>The largest whole number not above each element of <paramref name="x"/>.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Floor<T>(Tensor5D<T> x)
        where T : unmanaged, IFloatingPoint<T> => new(Elementwise.Map<T, FloorFunction<T>>(x.Block));

    private readonly struct FloorFunction<T> : IUnaryFunction<T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static T Apply(T x) => T.Floor(x);
    }
}
