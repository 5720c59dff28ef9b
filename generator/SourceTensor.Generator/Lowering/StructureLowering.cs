using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Operations that move elements without computing any.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The same memory under another shape. What is not in memory is put there first, in its own order.</summary>
    private void LowerReshape(Equation equation)
    {
        var type = equation.Output.Type;
        if (type.IsScalar)
        {
            Define(equation.Output, new ScalarPlace(PlaceOf(equation.Inputs[0]).At([.. equation.Inputs[0].Type.Shape.Select(_ => Literal.Zero)])));
            return;
        }

        if (WithoutOnes(equation.Inputs[0].Type).SequenceEqual(WithoutOnes(type)) && PlaceOf(equation.Inputs[0]) is VirtualPlace { Uniform: null } other)
        {
            Define(equation.Output, new VirtualPlace(type, other.Cost, [other], own => other.At(Matched(own, type, other.Type)), readsElsewhere: true));
            return;
        }

        switch (PlaceOf(equation.Inputs[0]))
        {
            case ScalarPlace scalar:
                Define(equation.Output, VirtualPlace.Repeat(scalar, type));
                return;
            case VirtualPlace { Uniform: { } value }:
                Define(equation.Output, VirtualPlace.Repeat(new ScalarPlace(value), type));
                return;
            case VirtualPlace:
                Keep((Variable)equation.Inputs[0]);
                break;
        }

        var place = (BufferPlace)PlaceOf(equation.Inputs[0]);
        Define(equation.Output, new BufferPlace(place.Buffer, place.Offset, type, isOwned: false));
    }

    private static IEnumerable<Dimension> WithoutOnes(TensorType type) => type.Shape.Where(length => !length.Is(1));

    /// <summary>The indices of the same element in a shape that has axes of length 1 elsewhere.</summary>
    private static List<Expression> Matched(IReadOnlyList<Expression> own, TensorType from, TensorType to)
    {
        var rest = new Queue<Expression>(own.Where((_, axis) => !from.Shape[axis].Is(1)));
        return [.. to.Shape.Select(length => length.Is(1) ? Literal.Zero : rest.Dequeue())];
    }

    /// <summary>Elements are found where they are read; a run of rows in memory is there already.</summary>
    private void LowerIndexMap(Equation equation, IndexMapOp op)
    {
        foreach (var input in equation.Inputs.Skip(1).OfType<Variable>().Where(input => !PlaceOf(input).IsCheap))
        {
            Keep(input);
        }

        var (operand, type) = (PlaceOf(equation.Inputs[0]), equation.Output.Type);
        if (op is Window { IsInside: true, Axis: 0 } rows && operand is BufferPlace buffer)
        {
            Define(equation.Output, buffer.View(SizeOf(rows.Start), type));
            return;
        }

        var map = op.Map(operand.Type);
        List<Place> operands = [operand, .. equation.Inputs.Skip(1).Select(PlaceOf)];
        var (padded, first, end) = op.Inside(operand.Type);
        var isPadded = first is not null || end is not null;
        Define(equation.Output, new VirtualPlace(type, operand.Cost + (isPadded ? 2 : 0), operands, Element, readsIndex: isPadded, readsElsewhere: true));

        Expression Element(IReadOnlyList<Expression> own)
        {
            var element = operand is BufferPlace source && op is Window window ? Shifted(source, window, own) : operand.At([.. map.Select(index => IndexOf(index, own, equation))]);
            if (!isPadded)
            {
                return element;
            }

            var inside = first is null ? null : Apply.Of(new GreaterThanOrEqual(), own[padded], SizeOf(first));
            inside = end is null ? inside : Both(inside, Apply.Of(new LessThan(), own[padded], SizeOf(end)));
            return Apply.Of(new Where(), inside!, element, new Literal(Constant.Of(type.Element, 0)));
        }
    }

    private static Expression Both(Expression? left, Expression right) => left is null ? right : Apply.Of(new LogicalAnd(), left, right);

    // The start of the window goes to the offset, so that the elements of a row are at consecutive addresses.
    private static Expression Shifted(BufferPlace source, Window window, IReadOnlyList<Expression> own)
    {
        List<Expression> start = [.. own.Select((_, axis) => axis == window.Axis ? SizeOf(window.Start) : Literal.Zero)];
        return new BufferPlace(source.Buffer, Offsets.Add(source.Offset, Offsets.Flatten(start, source.Type.Shape)), source.Type, isOwned: false).At(own);
    }

    private static Expression SizeOf(Dimension length) => length.IsConstant ? new Literal(Constant.Of((int)length.Constant)) : new Size(length);

    private Expression IndexOf(IndexExpression index, IReadOnlyList<Expression> own, Equation equation) => index switch
    {
        ResultIndex result => own[result.Axis],
        IndexLength length => SizeOf(length.Length),
        IndexInput input => At(equation.Inputs[input.Input]),
        IndexSum sum => Offsets.Add(IndexOf(sum.Left, own, equation), IndexOf(sum.Right, own, equation)),
        IndexDifference difference => Apply.Of(new Subtract(), IndexOf(difference.Left, own, equation), IndexOf(difference.Right, own, equation)),
        IndexRemainder remainder => Apply.Of(new Remainder(), IndexOf(remainder.Left, own, equation), IndexOf(remainder.Right, own, equation)),
        _ => throw new InvalidIRException($"no lowering of {index.GetType().Name}"),
    };

    private void LowerConcatenate(Equation equation, Concatenate op)
    {
        var result = Allocate(equation.Output);
        var start = Dimension.Of(0);
        foreach (var input in equation.Inputs)
        {
            WriteRun(result, op.Axis, start, input);
            start += input.Type.Shape[op.Axis];
        }

        _frame[equation.Output] = result;
    }

    /// <summary>Writes a tensor into a run of items along an axis.</summary>
    private void WriteRun(BufferPlace to, int axis, Dimension start, Value from)
    {
        if (axis == 0)
        {
            Write(to.View(SizeOf(start), from.Type), PlaceOf(from));
            return;
        }

        var place = PlaceOf(from);
        List<Expression> first = [.. to.Type.Shape.Select((_, i) => i == axis ? SizeOf(start) : Literal.Zero)];
        var run = new BufferPlace(to.Buffer, Offsets.Add(to.Offset, Offsets.Flatten(first, to.Type.Shape)), to.Type, isOwned: false);
        ForEach(from.Type.Shape, indices =>
        {
            var (offset, along) = run.Locate(indices);
            Emit(new Store(run.Buffer, offset, along, place.At(indices)));
        });
    }

    private void LowerGather(Equation equation, GatherOp op)
    {
        var (place, indices) = (PlaceOf(equation.Inputs[0]), PlaceOf(equation.Inputs[1]));
        if (!indices.IsCheap && equation.Inputs[1] is Variable computed)
        {
            Keep(computed);
            indices = PlaceOf(computed);
        }

        Define(equation.Output, new VirtualPlace(
            equation.Output.Type, place.Cost + 1, [place, indices], own => place.At(Located(op, indices, own)), readsElsewhere: true));
    }

    /// <summary>The indices of the element that is read or added to.</summary>
    private static List<Expression> Located(IndexedOp op, Place indices, IReadOnlyList<Expression> own)
    {
        var (before, at, behind) = op.Parts(own, indices.Type.Rank);
        return [.. before, indices.At([.. at]), .. behind];
    }

    private void LowerScatter(Equation equation, ScatterOp op)
    {
        var target = Writable(equation);
        foreach (var read in equation.Inputs.Skip(1).OfType<Variable>().Where(read => PlaceOf(read).Reads(target.Buffer) || !PlaceOf(read).IsCheap))
        {
            Keep(read);
        }

        var (indices, values) = (PlaceOf(equation.Inputs[1]), PlaceOf(equation.Inputs[2]));
        ForEach(values.Type.Shape, own =>
        {
            var (offset, along) = target.Locate(Located(op, indices, own));
            Emit(new Store(target.Buffer, offset, along, Apply.Of(new Add(), new Load(target.Buffer, offset, along), values.At(own))));
        });
        _frame[equation.Output] = target;
    }
}
