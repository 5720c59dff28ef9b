using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A test of two operands of one type. Nothing flows through it: its result is constant almost everywhere.</summary>
internal abstract record ComparisonOp : BinaryOp
{
    public sealed override bool IsExpensive => false;

    /// <summary>The C# operator.</summary>
    protected abstract string Symbol { get; }

    /// <summary>Whether it holds of a number and itself.</summary>
    protected abstract bool HoldsOfEqual { get; }

    protected abstract bool Holds<T>(INumberSystem<T> numbers, T x, T y);

    protected override ElementType ResultElement(IReadOnlyList<ElementType> operands)
    {
        base.ResultElement(operands);
        return ElementType.Boolean;
    }

    public sealed override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) => null;

    protected sealed override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.FromDouble(Holds(numbers, x, y) ? 1 : 0);

    // The C# compiler warns of x == x: of floating-point numbers it is a test for NaN, of others it is known.
    public sealed override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands)
    {
        if (operands[0].Text != operands[1].Text)
        {
            return CSharpText.Infix(operands[0], Symbol, operands[1], this is Equal or NotEqual ? Precedence.Equality : Precedence.Relational);
        }

        var isNaN = CSharpText.Call(element.Keyword() + ".IsNaN", [operands[0]]);
        return OfEqual(element) is { } known ? CSharpText.Primary(known ? "true" : "false") : HoldsOfEqual ? CSharpText.Prefix("!", isNaN) : isNaN;
    }

    /// <summary>The test of a vector of numbers: in each lane all bits set, or none.</summary>
    protected abstract CSharpText Mask(IReadOnlyList<CSharpText> operands);

    // Integers are as wide as the numbers they choose between; a mask is one of numbers.
    public sealed override CSharpText? Vector(ElementType element, IReadOnlyList<CSharpText> operands) => element switch
    {
        ElementType.Boolean or ElementType.Int64 => null,
        ElementType.Int32 => CSharpText.Call("Lanes.AsDouble", [Mask(operands)]),
        _ => Mask(operands),
    };

    public sealed override bool HasIntegerLanes => true;

    /// <summary>Whether it holds of a number and itself; null where that depends on whether the number is NaN.</summary>
    public bool? OfEqual(ElementType element) => !element.IsFloating() || (!HoldsOfEqual && this is not NotEqual) ? HoldsOfEqual : null;
}

/// <summary>A comparison by size: not of booleans, which have none.</summary>
internal abstract record OrderingOp : ComparisonOp
{
    protected sealed override ElementType ResultElement(IReadOnlyList<ElementType> operands) => operands[0] == ElementType.Boolean
        ? throw new TypeException($"{Name} of bool")
        : base.ResultElement(operands);
}
