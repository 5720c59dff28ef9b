using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Reading and writing ranges of tensors.</summary>
internal sealed partial class Lowerer
{
    private void LowerSlice(Equation equation, Slice op)
    {
        var start = StartOf(equation, op);
        var place = PlaceOf(equation.Inputs[0]);
        Define(equation.Output, place is BufferPlace buffer
            ? buffer.View(start, equation.Output.Type)
            : new VirtualPlace(equation.Output.Type, place.Cost, [place, new ScalarPlace(start)], indices => place.At([Offsets.Add(indices[0], start), .. indices.Skip(1)])));
    }

    private void LowerRangeWrite(Equation equation, RangeOp op)
    {
        var start = StartOf(equation, op);
        var target = Writable(equation);
        WritePart(target.View(start, equation.Inputs[2].Type), equation.Inputs[2], op is AddSlice);
        _frame[equation.Output] = target;
    }

    private Expression StartOf(Equation equation, RangeOp op)
    {
        if (equation.Inputs[1] is Variable variable && !PlaceOf(variable).IsCheap)
        {
            Keep(variable);
        }

        var start = At(equation.Inputs[1]);
        if (op.Checked)
        {
            var text = equation.Origin == Equation.NoOrigin ? op.Name : _function.Origins[equation.Origin];
            Emit(new TestRange(start, op.LengthOf(equation.Inputs), equation.Inputs[0].Type.Shape[0], text));
        }

        return start;
    }
}
