using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Where the value of a variable is found: an expression, memory, or a rule that computes an element when it is asked for.</summary>
internal abstract class Place(TensorType type)
{
    public TensorType Type { get; } = type;

    /// <summary>What evaluating an element costs, in units of about one addition.</summary>
    public abstract int Cost { get; }

    /// <summary>Whether evaluating an element again is cheaper than keeping it.</summary>
    public bool IsCheap => Cost <= (Type is { Element: ElementType.Boolean, IsScalar: false } ? CheapestMaskToKeep : CheapestToKeep);

    /// <summary>A load and a store cost about as much as this many additions.</summary>
    private const int CheapestToKeep = 2;

    /// <summary>What is tested is a mask in a vector loop; in memory it would keep the loop from being one.</summary>
    private const int CheapestMaskToKeep = 8;

    public abstract Expression At(IReadOnlyList<Expression> indices);

    public abstract bool Reads(Local local);

    public abstract bool Reads(Buffer buffer);

    /// <summary>Whether an element may read the buffer elsewhere than at its own index, so that it cannot be overwritten on the way.</summary>
    public abstract bool ReadsElsewhere(Buffer buffer);
}

/// <summary>A scalar, as the expression that computes it.</summary>
internal sealed class ScalarPlace(Expression expression) : Place(TensorType.Scalar(expression.Element))
{
    public Expression Expression { get; } = expression;

    // A local is free where the expression would be computed again.
    public override int Cost => Expression.IsTrivial ? 0 : 3;

    public override Expression At(IReadOnlyList<Expression> indices) => Expression;

    public override bool Reads(Local local) => Expression.Reads(local);

    public override bool Reads(Buffer buffer) => Expression.Reads(buffer);

    public override bool ReadsElsewhere(Buffer buffer) => Expression.Reads(buffer);
}

/// <summary>A tensor in memory.</summary>
/// <param name="isOwned">Whether the memory holds this value alone and may be overwritten when the value is no longer needed.</param>
internal sealed class BufferPlace(Buffer buffer, Expression offset, TensorType type, bool isOwned) : Place(type)
{
    public Buffer Buffer { get; } = buffer;

    public Expression Offset { get; } = offset;

    public bool IsOwned { get; } = isOwned;

    public Part Part => new(Buffer, Offset, Type.Shape);

    public override int Cost => 0;

    /// <summary>An element; a last index that is a local stays apart, since it may be the lane of a vector loop.</summary>
    public (Expression Offset, Local? Along) Locate(IReadOnlyList<Expression> indices) => indices.Count > 0 && indices[^1] is LocalRead { Local: var along }
        ? (Offsets.Add(Offset, Offsets.Flatten([.. indices.Take(indices.Count - 1), Literal.Zero], Type.Shape)), along)
        : (Offsets.Add(Offset, Offsets.Flatten(indices, Type.Shape)), null);

    public override Expression At(IReadOnlyList<Expression> indices)
    {
        var (offset, along) = Locate(indices);
        return new Load(Buffer, offset, along);
    }

    /// <summary>The row, slab or element at leading indices, without copying.</summary>
    public BufferPlace View(IReadOnlyList<Expression> indices) =>
        new(Buffer, Offsets.Add(Offset, Offsets.Flatten(indices, Type.Shape)), Type.Drop(indices.Count), isOwned: false);

    /// <summary>Some of the items along the leading axis, without copying.</summary>
    public BufferPlace View(Expression start, TensorType part) =>
        new(Buffer, Offsets.Add(Offset, Offsets.Flatten([start], Type.Shape)), part, isOwned: false);

    public override bool Reads(Local local) => Offset.Reads(local);

    public override bool Reads(Buffer buffer) => Buffer == buffer;

    // Only the whole buffer is read at the element's own index; a view is shifted.
    public override bool ReadsElsewhere(Buffer buffer) => Buffer == buffer && Offset != Literal.Zero;
}

/// <summary>A tensor whose elements are computed where they are read.</summary>
/// <param name="readsIndex">Whether an element depends on where it stands, beyond what it takes from the operands there.</param>
/// <param name="moves">Whether an element may take from an operand of the same shape what stands elsewhere in it.</param>
internal sealed class VirtualPlace(
    TensorType type, int cost, IReadOnlyList<Place> operands, Func<IReadOnlyList<Expression>, Expression> at, bool readsIndex = false, bool moves = false) : Place(type)
{
    public override int Cost => cost;

    /// <summary>The value of every element, when they are all the same.</summary>
    public Expression? Uniform => !readsIndex && operands.All(operand => operand is ScalarPlace or VirtualPlace { Uniform: not null })
        ? At([.. Type.Shape.Select(_ => Literal.Zero)])
        : null;

    public override Expression At(IReadOnlyList<Expression> indices) => at(indices);

    public override bool Reads(Local local) => operands.Any(operand => operand.Reads(local));

    public override bool Reads(Buffer buffer) => operands.Any(operand => operand.Reads(buffer));

    public override bool ReadsElsewhere(Buffer buffer) =>
        operands.Any(operand => operand.Type.Shape == Type.Shape && !moves ? operand.ReadsElsewhere(buffer) : operand.Reads(buffer));

    /// <summary>One element of an elementwise operation: the operation of the operands' elements, repeated axes at index 0.</summary>
    public static VirtualPlace Map(ElementwiseOp op, IReadOnlyList<Place> operands, TensorType type) => new(
        type,
        (op.IsExpensive ? 10 : 1) + operands.Sum(operand => operand is ScalarPlace ? 0 : operand.Cost),
        operands,
        indices => Apply.Of(op, [.. operands.Select(operand => Project(operand, indices, type))]));

    public static VirtualPlace Repeat(Place operand, TensorType type) =>
        new(type, operand is ScalarPlace ? 0 : operand.Cost, [operand], indices => Project(operand, indices, type));

    private static Expression Project(Place operand, IReadOnlyList<Expression> indices, TensorType type)
    {
        var lead = type.Rank - operand.Type.Rank;
        return operand.At([.. indices.Skip(lead).Select((index, axis) =>
            operand.Type.Shape[axis].Is(1) && !type.Shape[axis + lead].Is(1) ? Literal.Zero : index)]);
    }
}
