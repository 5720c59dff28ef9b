using System;
using System.Numerics;

namespace SourceTensor;

/// <summary>Makes tensors of rank 4.</summary>
public static class Tensor4D
{
    /// <summary>Copies rank-3 tensors of equal shape into one tensor; what a collection expression calls.</summary>
    /// <param name="tensors">The rank-3 tensors.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The rank-3 tensors differ in shape.</exception>
    public static Tensor4D<T> Create<T>(params ReadOnlySpan<Tensor3D<T>> tensors)
        where T : unmanaged => new(Stacking.Stack<Tensor3D<T>, T>(tensors, default(Tensor3D<T>).Block.Shape, nameof(tensors)));

    /// <summary>A tensor that holds one value everywhere.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Filled<T>(int length0, int length1, int length2, int length3, T value)
        where T : unmanaged => new(Block<T>.Filled(new Shape(length0, length1, length2, length3), value));

    /// <summary>A tensor of zeros.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Zeros<T>(int length0, int length1, int length2, int length3)
        where T : unmanaged => new(Block<T>.Zeros(new Shape(length0, length1, length2, length3)));

    /// <summary>A tensor of ones.</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4D<T> Ones<T>(int length0, int length1, int length2, int length3)
        where T : unmanaged, INumber<T> => new(Block<T>.Filled(new Shape(length0, length1, length2, length3), T.One));

    /// <summary>
    /// The sum of products that subscripts describe: one letter per axis of each operand, as in <c>Tensor4D.Einsum("abik,abkj->abij", x, y)</c>. Letters that the
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
    public static Tensor4D<T> Einsum<T>(string subscripts, params ReadOnlySpan<ITensor<T>> operands)
        where T : unmanaged, INumber<T> => new(Contraction.Einsum(subscripts, operands, 4));
}
