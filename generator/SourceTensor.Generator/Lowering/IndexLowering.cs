using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Reading and writing parts of tensors.</summary>
internal sealed partial class Lowerer
{
    private void LowerElement(Equation equation, Element op)
    {
        var indices = IndicesOf(equation, op);
        var place = PlaceOf(equation.Inputs[0]);
        if (equation.Output.Type.IsScalar)
        {
            Define(equation.Output, new ScalarPlace(place.At(indices)));
            return;
        }

        Define(equation.Output, place is BufferPlace buffer
            ? buffer.View(indices)
            : new VirtualPlace(equation.Output.Type, place.Cost, [place], rest => place.At([.. indices, .. rest])));
    }

    /// <summary>In place when nobody reads the old value any more, in a copy otherwise.</summary>
    private void LowerWrite(Equation equation, IndexOp op)
    {
        var indices = IndicesOf(equation, op);
        var value = equation.Inputs[op.Count + 1];
        if (op is AddElement && value.Type.IsScalar && PlaceOf(equation.Inputs[0]) is VirtualPlace { Uniform: Literal { Value.Bits: 0 } zero })
        {
            Define(equation.Output, OneHot(equation.Output.Type, indices, PlaceOf(value), zero));
            return;
        }

        var target = Writable(equation);
        if (value.Type.IsScalar && op.Count == target.Type.Rank)
        {
            var (offset, along) = target.Locate(indices);
            var element = At(value);
            Emit(new Store(target.Buffer, offset, along, op is AddElement ? Apply.Of(new Add(), new Load(target.Buffer, offset, along), element) : element));
        }
        else
        {
            WritePart(target.View(indices), value, op is AddElement);
        }

        _frame[equation.Output] = target;
    }

    /// <summary>The value at the indices and zero elsewhere, as a rule: most of it is never looked at.</summary>
    private static VirtualPlace OneHot(TensorType type, List<Expression> indices, Place value, Expression zero)
    {
        List<Place> operands = [value, .. indices.Select(index => new ScalarPlace(index))];
        return new VirtualPlace(type, 2, operands, Element, readsIndex: true);

        // An axis that is read at the very index that was set needs no comparison.
        Expression Element(IReadOnlyList<Expression> at) => indices.Zip(at, (index, own) => (index, own))
            .Where(axis => axis.index != axis.own)
            .Aggregate(value.At([]), (inside, axis) => Apply.Of(new Where(), Apply.Of(new Equal(), axis.own, axis.index), inside, zero));
    }

    private void WritePart(BufferPlace part, Value value, bool add)
    {
        if (value is Variable variable && _frame.Binds(variable) && _frame[variable].Reads(part.Buffer))
        {
            Keep(variable);
        }

        var source = PlaceOf(value);
        Write(part, add ? VirtualPlace.Map(new Add(), [part, source], part.Type) : source);
    }

    /// <summary>Memory that holds the tensor an equation writes to and that may be written.</summary>
    private BufferPlace Writable(Equation equation)
    {
        var written = equation.Inputs[0];
        if (written is Variable variable && _frame.IsLastUse(variable) && _frame[variable] is BufferPlace { IsOwned: true } own)
        {
            // The operands of this equation are read before its own write.
            BeforeWrite(own.Buffer, except: variable, from: _frame.Position + 1);
            return own;
        }

        var copy = Allocate(equation.Output);
        Write(copy, PlaceOf(written));
        return copy;
    }

    /// <summary>The indices as expressions, tested here when nothing else has shown that they are in range.</summary>
    private List<Expression> IndicesOf(Equation equation, IndexOp op)
    {
        var indices = new List<Expression>();
        foreach (var (index, axis) in op.Indices(equation.Inputs).Select((index, axis) => (index, axis)))
        {
            if (index is Variable variable && !PlaceOf(index).IsCheap)
            {
                Keep(variable);
            }

            indices.Add(At(index));
            var length = equation.Inputs[0].Type.Shape[axis];
            if (op.Checked && !IsInRange(index, length))
            {
                var text = equation.Origin == Equation.NoOrigin ? op.Name : _function.Origins[equation.Origin];
                Emit(new TestIndex(indices[axis], length, text));
                _frame.AddTested(index, length);
            }
        }

        return indices;
    }

    /// <summary>Whether one axis of an access needs no test though another does: a constant, the counter of a loop, what has been tested.</summary>
    private bool IsInRange(Value index, Dimension length) => index switch
    {
        Constant constant when length.IsConstant => constant.Bits >= 0 && constant.Bits < length.Constant,
        Variable counter when _bounds.TryGetValue(counter, out var bound) && !(length - bound).MayBeNegative => true,
        _ => _frame.IsTested(index, length),
    };

    private void LowerCheck(Equation equation, CheckIndices op)
    {
        if (PlaceOf(equation.Inputs[0]) is not BufferPlace)
        {
            Keep((Variable)equation.Inputs[0]);
        }

        var sequence = (BufferPlace)PlaceOf(equation.Inputs[0]);
        var visited = sequence.Part with { Shape = [op.Visited, .. sequence.Type.Shape.Skip(1)] };
        var tested = (Variable)equation.Inputs[0];
        Emit(equation.Inputs.Count == 1
            ? new TestIndices(visited, op.Bound, op.Text ?? tested.Name, null, op.Width, op.AreMembers)
            : new TestIndices(visited, op.Bound, op.Text ?? tested.Name, At(equation.Inputs[1]), op.Width));
    }
}
