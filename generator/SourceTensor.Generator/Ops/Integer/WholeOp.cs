using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Operations that only integers or only booleans have: the operands' bits decide, and nothing flows through them.
/// </summary>
internal abstract record WholeOp : ElementwiseOp
{
    public override int Arity => 2;

    public sealed override bool IsExpensive => false;

    public sealed override (double Low, double High) Domain(int operand) => (0, 1);

    /// <summary>The C# operator.</summary>
    public abstract string Symbol { get; }

    protected abstract Precedence Binding { get; }

    /// <summary>Whether the operands are integers; otherwise they are booleans.</summary>
    protected abstract bool IsOfIntegers { get; }

    protected abstract long Compute(ElementType element, IReadOnlyList<long> operands);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands) =>
        operands.All(operand => operand == operands[0]) && (IsOfIntegers ? operands[0].IsInteger() : operands[0] == ElementType.Boolean)
            ? operands[0]
            : throw new TypeException($"{Name} of {string.Join(" and ", operands.Select(operand => operand.Keyword()))}");

    public sealed override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => null;

    public sealed override long EvaluateWhole(ElementType element, IReadOnlyList<long> operands) =>
        Constant.Whole(element, Compute(element, operands)).Bits;

    public sealed override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => Arity == 1
        ? CSharpText.Prefix(Symbol, operands[0])
        : CSharpText.Infix(operands[0], Symbol, operands[1], Binding);

    public sealed override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) =>
        throw new NotSupportedException($"{Name} is an operation of integers and booleans: it is evaluated as one");
}
