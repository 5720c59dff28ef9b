using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static double Pow(double x, double y) => Math.Pow(x, y);

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static float Pow(float x, float y) => MathF.Pow(x, y);

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    /// <remarks>Without this integer arguments would bind to <see cref="float"/>, which C# prefers to <see cref="double"/>.</remarks>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static double Pow(long x, long y) => Math.Pow(x, y);

    /// <summary>Each element to the power <paramref name="y"/>.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Pow<T>(Tensor1D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y));

    /// <summary>Each element of <paramref name="x"/> to the power of the element of <paramref name="y"/> at its place.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents, of the same shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor1D<T> Pow<T>(Tensor1D<T> x, Tensor1D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y.Block));

    /// <summary>Each element to the power <paramref name="y"/>.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor2D<T> Pow<T>(Tensor2D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y));

    /// <summary>Each element of <paramref name="x"/> to the power of the element of <paramref name="y"/> at its place.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents, of the same shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor2D<T> Pow<T>(Tensor2D<T> x, Tensor2D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y.Block));

    /// <summary>Each element to the power <paramref name="y"/>.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor3D<T> Pow<T>(Tensor3D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y));

    /// <summary>Each element of <paramref name="x"/> to the power of the element of <paramref name="y"/> at its place.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents, of the same shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor3D<T> Pow<T>(Tensor3D<T> x, Tensor3D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y.Block));

    /// <summary>Each element to the power <paramref name="y"/>.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor4D<T> Pow<T>(Tensor4D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y));

    /// <summary>Each element of <paramref name="x"/> to the power of the element of <paramref name="y"/> at its place.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents, of the same shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor4D<T> Pow<T>(Tensor4D<T> x, Tensor4D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y.Block));

    /// <summary>Each element to the power <paramref name="y"/>.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponent.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor5D<T> Pow<T>(Tensor5D<T> x, T y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y));

    /// <summary>Each element of <paramref name="x"/> to the power of the element of <paramref name="y"/> at its place.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents, of the same shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor5D<T> Pow<T>(Tensor5D<T> x, Tensor5D<T> y)
        where T : unmanaged, IPowerFunctions<T> => new(Pow(x.Block, y.Block));

    private static Block<T> Pow<T>(in Block<T> x, T y)
        where T : unmanaged, IPowerFunctions<T>
    {
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> source = x.Span;
        var destination = result.Span;
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = T.Pow(source[i], y);
        }

        return result;
    }

    private static Block<T> Pow<T>(in Block<T> x, in Block<T> y)
        where T : unmanaged, IPowerFunctions<T>
    {
        if (!x.Shape.Same(y.Shape))
            throw new ArgumentException(
                $"Bases of shape {x.Shape} and exponents of shape {y.Shape} do not fit: the shapes have to be equal.");
        var result = Block<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> bases = x.Span, exponents = y.Span;
        var destination = result.Span;
        for (var i = 0; i < bases.Length; i++)
        {
            destination[i] = T.Pow(bases[i], exponents[i]);
        }

        return result;
    }
}
