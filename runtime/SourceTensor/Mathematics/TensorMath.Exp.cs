using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>e to the power <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static double Exp(double x) => Math.Exp(x);

    /// <summary>e to the power <paramref name="x"/>.</summary>
    /// <param name="x">The number.</param>
    public static float Exp(float x) => MathF.Exp(x);

    /// <summary>e to the power <paramref name="x"/>.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Exp(long x) => Math.Exp(x);

    /// <summary>e to the power of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Exp<T>(Tensor1D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Exp(x.Block));

    /// <summary>e to the power of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Exp<T>(Tensor2D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Exp(x.Block));

    /// <summary>e to the power of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Exp<T>(Tensor3D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Exp(x.Block));

    /// <summary>e to the power of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Exp<T>(Tensor4D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Exp(x.Block));

    /// <summary>e to the power of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Exp<T>(Tensor5D<T> x)
        where T : unmanaged, IExponentialFunctions<T> => new(Exp(x.Block));

    private static Block<T> Exp<T>(in Block<T> x)
        where T : unmanaged, IExponentialFunctions<T>
    {
        // Not TensorPrimitives.Exp: for many arguments it differs from Math.Exp in the last bit.
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> source = x.Span;
        var destination = result.Span;
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = T.Exp(source[i]);
        }

        return result;
    }
}
