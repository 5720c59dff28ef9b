using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>Makes vectors.</summary>
public static class Tensor1D
{
    /// <summary>Copies values into a vector; what a collection expression calls.</summary>
    /// <param name="values">The values.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static Tensor1D<T> Create<T>(params ReadOnlySpan<T> values)
        where T : unmanaged => new(values.ToArray());

    /// <summary>A vector that holds one value everywhere.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<T> Filled<T>(int length, T value)
        where T : unmanaged => new(Block<T>.Filled(new Shape(length), value));

    /// <summary>A vector of zeros.</summary>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<T> Zeros<T>(int length)
        where T : unmanaged => new(Block<T>.Zeros(new Shape(length)));

    /// <summary>A vector of ones.</summary>
    /// <param name="length">The number of elements.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<T> Ones<T>(int length)
        where T : unmanaged, INumber<T> => new(Block<T>.Filled(new Shape(length), T.One));

    /// <summary>The integers from 0 on.</summary>
    /// <param name="length">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<int> Range(int length) => Range(0, length);

    /// <summary>The integers from a first one on.</summary>
    /// <param name="start">The first.</param>
    /// <param name="length">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<int> Range(int start, int length)
    {
        var result = Block<int>.Uninitialized(new Shape(length));
        for (var i = 0; i < length; i++)
        {
            result.Span[i] = start + i;
        }

        return new(result);
    }

    /// <summary>Numbers from a first to a last one at equal distances, both exactly; one number is the first.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="length">How many.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor1D<T> LinearSpace<T>(T start, T stop, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var result = Block<T>.Uninitialized(new Shape(length));
        var steps = Math.Max(length - 1, 1);
        var distance = (stop - start) / T.CreateTruncating(steps);
        for (var i = 0; i < length; i++)
        {
            result.Span[i] = i == steps ? stop : start + (T.CreateTruncating(i) * distance);
        }

        return new(result);
    }
}
