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

    /// <summary>
    /// The sum of products that subscripts describe: one letter per axis of each operand, as in <c>Tensor1D.Einsum("ij,j->i", a, x)</c>. Letters that the
    /// result lacks are summed over; a letter twice in one operand reads its diagonal.
    /// </summary>
    /// <remarks>
    /// Operands are multiplied two at a time, from left to right; a letter is summed over as soon as no later operand has it, in the order in
    /// which letters occur.
    /// </remarks>
    /// <param name="subscripts">The letters of the operands, separated by commas, then <c>-></c> and those of the result, each once.</param>
    /// <param name="operands">The operands.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The subscripts do not fit the operands, or two axes with one letter differ in length.</exception>
    public static Tensor1D<T> Einsum<T>(string subscripts, params ReadOnlySpan<ITensor<T>> operands)
        where T : unmanaged, INumber<T> => new(Contraction.Einsum(subscripts, operands, 1));
}
