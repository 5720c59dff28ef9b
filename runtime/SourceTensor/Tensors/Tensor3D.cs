using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SourceTensor;

/// <summary>Makes tensors of rank 3.</summary>
public static class Tensor3D
{
    /// <summary>Copies matrices of equal shape into one tensor; what a collection expression calls.</summary>
    /// <param name="matrices">The matrices.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The matrices differ in shape.</exception>
    public static Tensor3D<T> Create<T>(params ReadOnlySpan<Tensor2D<T>> matrices)
        where T : unmanaged => new(Stacking.Stack<Tensor2D<T>, T>(matrices, default(Tensor2D<T>).Block.Shape, nameof(matrices)));

    /// <summary>A tensor that holds one value everywhere.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Filled<T>(int length0, int length1, int length2, T value)
        where T : unmanaged => new(Block<T>.Filled(new Shape(length0, length1, length2), value));

    /// <summary>A tensor of zeros.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Zeros<T>(int length0, int length1, int length2)
        where T : unmanaged => new(Block<T>.Zeros(new Shape(length0, length1, length2)));

    /// <summary>A tensor of ones.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3D<T> Ones<T>(int length0, int length1, int length2)
        where T : unmanaged, INumber<T> => new(Block<T>.Filled(new Shape(length0, length1, length2), T.One));

    /// <summary>Copies a three-dimensional array.</summary>
    /// <param name="values">The array.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Tensor3D<T> From<T>(T[,,] values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var result = new Tensor3D<T>(Block<T>.Uninitialized(new Shape(values.GetLength(0), values.GetLength(1), values.GetLength(2))));
        if (values.Length > 0)
            MemoryMarshal.CreateReadOnlySpan(ref values[0, 0, 0], values.Length).CopyTo(result.Span);
        return result;
    }

    /// <summary>
    /// The sum of products that subscripts describe: one letter per axis of each operand, as in <c>Tensor3D.Einsum("bik,kj->bij", a, b)</c>. Letters that the
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
    public static Tensor3D<T> Einsum<T>(string subscripts, params ReadOnlySpan<ITensor<T>> operands)
        where T : unmanaged, INumber<T> => new(Contraction.Einsum(subscripts, operands, 3));
}
