using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The square root.</summary>
    /// <param name="x">The number.</param>
    public static double Sqrt(double x) => Math.Sqrt(x);

    /// <summary>The square root.</summary>
    /// <param name="x">The number.</param>
    public static float Sqrt(float x) => MathF.Sqrt(x);

    /// <summary>The square root.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Sqrt(long x) => Math.Sqrt(x);

    /// <summary>The square root of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Sqrt<T>(Tensor1D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Sqrt(x.Block));

    /// <summary>The square root of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Sqrt<T>(Tensor2D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Sqrt(x.Block));

    /// <summary>The square root of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Sqrt<T>(Tensor3D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Sqrt(x.Block));

    /// <summary>The square root of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Sqrt<T>(Tensor4D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Sqrt(x.Block));

    /// <summary>The square root of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Sqrt<T>(Tensor5D<T> x)
        where T : unmanaged, IRootFunctions<T> => new(Sqrt(x.Block));

    private static Block<T> Sqrt<T>(in Block<T> x)
        where T : unmanaged, IRootFunctions<T>
    {
        // Correctly rounded in vectors as it is for one number.
        var result = Block<T>.Uninitialized(x.Shape);
        TensorPrimitives.Sqrt<T>(x.Span, result.Span);
        return result;
    }
}
