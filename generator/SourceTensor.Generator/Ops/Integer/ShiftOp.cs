using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// The bits of an integer moved. As in C#, the count is an <c>int</c> of which the lowest 5 bits count for an <c>int</c> and
/// the lowest 6 for a <c>long</c>.
/// </summary>
internal abstract record ShiftOp : WholeOp
{
    protected sealed override Precedence Binding => Precedence.Shift;

    protected sealed override bool IsOfIntegers => true;

    public sealed override bool Promotes => false;

    protected sealed override ElementType ResultElement(IReadOnlyList<ElementType> operands) => operands[0].IsInteger() && operands[1] == ElementType.Int32
        ? operands[0]
        : throw new TypeException($"{Name} of {operands[0].Keyword()} by {operands[1].Keyword()}");

    protected static int Count(ElementType element, IReadOnlyList<long> operands) => (int)(operands[1] & (element == ElementType.Int32 ? 31 : 63));
}
