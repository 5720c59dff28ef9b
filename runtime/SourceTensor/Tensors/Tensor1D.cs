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
}
