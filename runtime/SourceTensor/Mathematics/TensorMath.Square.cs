// Written by WriteFunctions.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> times itself.</summary>
    /// <param name="x">The number.</param>
    public static double Square(double x) => x * x;

    /// <summary><paramref name="x"/> times itself.</summary>
    /// <param name="x">The number.</param>
    public static float Square(float x) => x * x;

    /// <summary><paramref name="x"/> times itself.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static int Square(int x) => x * x;

    /// <summary><paramref name="x"/> times itself.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static long Square(long x) => x * x;

    /// <summary>Each element of <paramref name="x"/> times itself.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Square<T>(Tensor1D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Multiply(x.Block, x.Block));

    /// <summary>Each element of <paramref name="x"/> times itself.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Square<T>(Tensor2D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Multiply(x.Block, x.Block));

    /// <summary>Each element of <paramref name="x"/> times itself.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Square<T>(Tensor3D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Multiply(x.Block, x.Block));

    /// <summary>Each element of <paramref name="x"/> times itself.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Square<T>(Tensor4D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Multiply(x.Block, x.Block));

    /// <summary>Each element of <paramref name="x"/> times itself.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Square<T>(Tensor5D<T> x)
        where T : unmanaged, INumber<T> => new(Elementwise.Multiply(x.Block, x.Block));
}
