using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SourceTensor;

/// <summary>Makes matrices.</summary>
public static class Tensor2D
{
    /// <summary>Copies rows of equal shape into one tensor; what a collection expression calls.</summary>
    /// <param name="rows">The rows.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The rows differ in shape.</exception>
    public static Tensor2D<T> Create<T>(params ReadOnlySpan<Tensor1D<T>> rows)
        where T : unmanaged => new(Stacking.Stack<Tensor1D<T>, T>(rows, default(Tensor1D<T>).Block.Shape, nameof(rows)));

    /// <summary>A tensor that holds one value everywhere.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor2D<T> Filled<T>(int rows, int columns, T value)
        where T : unmanaged => new(Block<T>.Filled(new Shape(rows, columns), value));

    /// <summary>A tensor of zeros.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor2D<T> Zeros<T>(int rows, int columns)
        where T : unmanaged => new(Block<T>.Zeros(new Shape(rows, columns)));

    /// <summary>A tensor of ones.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor2D<T> Ones<T>(int rows, int columns)
        where T : unmanaged, INumber<T> => new(Block<T>.Filled(new Shape(rows, columns), T.One));

    /// <summary>Copies a two-dimensional array.</summary>
    /// <param name="values">The array.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Tensor2D<T> From<T>(T[,] values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var result = new Tensor2D<T>(Block<T>.Uninitialized(new Shape(values.GetLength(0), values.GetLength(1))));
        if (values.Length > 0)
            MemoryMarshal.CreateReadOnlySpan(ref values[0, 0], values.Length).CopyTo(result.Span);
        return result;
    }

    /// <summary>The square matrix with ones on its diagonal and zeros elsewhere.</summary>
    /// <param name="length">The number of rows and of columns.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Tensor2D<T> Identity<T>(int length)
        where T : unmanaged, INumber<T> => new(Structure.OneHot<T>(Tensor1D.Range(length).Block, length));

    /// <summary>
    /// The sum of products that subscripts describe: one letter per axis of each operand, as in <c>Tensor2D.Einsum("ik,kj->ij", a, b)</c>. Letters that the
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
    public static Tensor2D<T> Einsum<T>(string subscripts, params ReadOnlySpan<ITensor<T>> operands)
        where T : unmanaged, INumber<T> => new(Contraction.Einsum(subscripts, operands, 2));
}
