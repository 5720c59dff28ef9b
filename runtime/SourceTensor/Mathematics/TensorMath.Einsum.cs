using System;
using System.Numerics;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>
    /// The sum of products that subscripts describe: one letter per axis of each operand, as in <c>Einsum("i,ij,j->", x, a, y)</c>. Letters that the
    /// result lacks are summed over; a letter twice in one operand reads its diagonal.
    /// </summary>
    /// <remarks>
    /// Operands are multiplied two at a time, from left to right; a letter is summed over as soon as no later operand has it, in the order in
    /// which letters occur. <see cref="float"/> adds up a number in <see cref="double"/>.
    /// </remarks>
    /// <param name="subscripts">The letters of the operands, separated by commas, then <c>-></c> and those of the result, each once.</param>
    /// <param name="operands">The operands.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The subscripts do not fit the operands, or two axes with one letter differ in length.</exception>
    public static T Einsum<T>(string subscripts, params ReadOnlySpan<ITensor<T>> operands)
        where T : unmanaged, INumber<T> => Contraction.Number(Contraction.Einsum(subscripts, operands, 0));
}
