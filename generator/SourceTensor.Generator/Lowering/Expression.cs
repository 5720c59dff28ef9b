using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>A scalar computation of the loop IR. Evaluating one has no effect.</summary>
internal abstract record Expression(ElementType Element)
{
    /// <summary>Costs nothing to repeat and cannot change: a constant, a length, or a local that is assigned once.</summary>
    public virtual bool IsTrivial => false;

    public virtual IEnumerable<Expression> Children => [];

    /// <summary>This expression and everything in it.</summary>
    public IEnumerable<Expression> Tree => Children.SelectMany(child => child.Tree).Prepend(this);

    public bool Reads(Local local) => Tree.Any(part => (part is LocalRead read && read.Local == local) || (part is Load load && load.Along == local));

    public bool Reads(Buffer buffer) => Tree.Any(part => part is Load load && load.Buffer == buffer);
}

internal sealed record Literal(Constant Value) : Expression(Value.Element)
{
    public static Literal Zero { get; } = new(Constant.Of(0));

    public override bool IsTrivial => true;
}

internal sealed record LocalRead(Local Local) : Expression(Local.Element)
{
    public override bool IsTrivial => !Local.IsState;
}

/// <summary>A length known at entry.</summary>
internal sealed record Size(Dimension Dimension) : Expression(ElementType.Int32)
{
    public override bool IsTrivial => true;
}

/// <summary>
/// An element of a buffer, at an offset plus, when there is one, a local that usually counts a loop: the axis along which
/// the loop may become a vector loop.
/// </summary>
internal sealed record Load(Buffer Buffer, Expression Offset, Local? Along) : Expression(Buffer.Element)
{
    public override IEnumerable<Expression> Children => [Offset];

    /// <summary>Where the element is, in the buffer.</summary>
    public Expression Place => Along is null ? Offset : Offsets.Add(Offset, new LocalRead(Along));
}

internal sealed record Apply(ElementwiseOp Op, EquatableArray<Expression> Operands, ElementType Element) : Expression(Element)
{
    public override IEnumerable<Expression> Children => Operands;

    /// <summary>Whether there are numbers for which it throws.</summary>
    public bool CanThrow => Op.CanThrow([.. Operands.Select(AsValue)]);

    private static Value AsValue(Expression operand) => operand is Literal literal ? literal.Value : new Variable(0, "", TensorType.Scalar(operand.Element));

    public static Expression Of(ElementwiseOp op, params Expression[] operands)
    {
        Value[] inputs = [.. operands.Select(AsValue)];
        return op is Where && operands[0] is Literal condition ? operands[condition.Value.Bits != 0 ? 1 : 2]
            : op is ComparisonOp comparison && operands[0] == operands[1] && comparison.OfEqual(operands[0].Element) is { } holds ? new Literal(Constant.Of(holds))
            : Folding.Fold(op, inputs) is { } known ? new Literal(known) : new Apply(op, operands.ToEquatableArray(), op.Infer(inputs)[0].Element);
    }
}

/// <summary>Integer arithmetic of offsets, folded as far as constants allow.</summary>
internal static class Offsets
{
    public static Expression Add(Expression left, Expression right) => (left, right) switch
    {
        (Literal { Value.Bits: 0 }, _) => right,
        (_, Literal { Value.Bits: 0 }) => left,
        _ => Apply.Of(new Add(), left, right),
    };

    public static Expression Multiply(Expression left, Dimension right) => (left, right) switch
    {
        (Literal { Value.Bits: 0 }, _) or (_, { IsConstant: true, Constant: 1 }) => left,
        (Literal literal, { IsConstant: true }) => new Literal(Constant.Of((int)(literal.Value.Bits * right.Constant))),
        (Literal { Value.Bits: 1 }, _) => new Size(right),
        _ => Apply.Of(new Multiply(), left, new Size(right)),
    };

    /// <summary>An offset at one step of a loop.</summary>
    public static Expression At(Expression offset, Local index, Expression step) => offset switch
    {
        LocalRead read when read.Local == index => step,
        Apply { Op: Ops.Add, Operands: [var left, var right] } => Add(At(left, index, step), At(right, index, step)),
        Apply { Op: Ops.Multiply, Operands: [var left, Size size] } => Multiply(At(left, index, step), size.Dimension),
        _ => offset.Rewrite(part => part is LocalRead read && read.Local == index ? step : null),
    };

    /// <summary>The position of an element, or of the start of a row or slab, in a row-major tensor.</summary>
    public static Expression Flatten(IReadOnlyList<Expression> indices, EquatableArray<Dimension> shape)
    {
        Expression offset = Literal.Zero;
        for (var axis = 0; axis < shape.Count; axis++)
        {
            offset = Multiply(offset, shape[axis]);
            offset = axis < indices.Count ? Add(offset, indices[axis]) : offset;
        }

        return offset;
    }

    /// <summary>What an offset grows by where an index grows by one; null where it does not grow evenly.</summary>
    public static Dimension? Growth(Expression offset, Local index) => offset switch
    {
        LocalRead read when read.Local == index => Dimension.Of(1),
        _ when !offset.Reads(index) => Dimension.Of(0),
        Apply { Op: Ops.Add, Operands: [var left, var right] } when Growth(left, index) is { } first && Growth(right, index) is { } second => first + second,
        Apply { Op: Ops.Multiply, Operands: [var left, Size size] } when Growth(left, index) is { } factor => Dimension.Product(factor, size.Dimension),
        Apply { Op: Ops.Multiply, Operands: [var left, Literal literal] } when Growth(left, index) is { } factor => factor * literal.Value.Bits,
        _ => null,
    };
}
