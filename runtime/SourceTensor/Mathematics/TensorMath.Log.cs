using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The number.</param>
    public static double Log(double x) => Math.Log(x);

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The number.</param>
    public static float Log(float x) => MathF.Log(x);

    /// <summary>The natural logarithm.</summary>
    /// <remarks>Without this an integer argument would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The number.</param>
    public static double Log(long x) => Math.Log(x);

    /// <summary>The natural logarithm of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Log<T>(Tensor1D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Log(x.Block));

    /// <summary>The natural logarithm of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Log<T>(Tensor2D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Log(x.Block));

    /// <summary>The natural logarithm of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Log<T>(Tensor3D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Log(x.Block));

    /// <summary>The natural logarithm of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Log<T>(Tensor4D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Log(x.Block));

    /// <summary>The natural logarithm of each element.</summary>
    /// <param name="x">The tensor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Log<T>(Tensor5D<T> x)
        where T : unmanaged, ILogarithmicFunctions<T> => new(Log(x.Block));

    private static Block<T> Log<T>(in Block<T> x)
        where T : unmanaged, ILogarithmicFunctions<T>
    {
        // Not TensorPrimitives.Log: for many arguments it differs from Math.Log in the last bit.
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> source = x.Span;
        var destination = result.Span;
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = T.Log(source[i]);
        }

        return result;
    }
}
