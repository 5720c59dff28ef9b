using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Elementwise operations, and the loops that write a tensor to memory.</summary>
internal sealed partial class Lowerer
{
    private void LowerMap(Equation equation, ElementwiseOp op)
    {
        var operands = equation.Inputs.Select(PlaceOf).ToList();
        Define(equation.Output, equation.Output.Type.IsScalar
            ? new ScalarPlace(Apply.Of(op, [.. operands.Select(operand => operand.At([]))]))
            : VirtualPlace.Map(op, operands, equation.Output.Type));
    }

    private void LowerUnsqueeze(Equation equation, Unsqueeze op)
    {
        var operand = PlaceOf(equation.Inputs[0]);
        Define(equation.Output, operand is BufferPlace buffer
            ? new BufferPlace(buffer.Buffer, buffer.Offset, equation.Output.Type, isOwned: false)
            : new VirtualPlace(equation.Output.Type, operand.Cost, [operand], indices => operand.At([.. indices.Where((_, axis) => axis != op.Axis)])));
    }

    /// <summary>Writes a tensor's elements to memory.</summary>
    private void Write(BufferPlace to, Place from)
    {
        switch (from)
        {
            case BufferPlace source when source.Type.Shape == to.Type.Shape:
                Emit(new Copy(to.Part, source.Part));
                break;
            case ScalarPlace scalar:
                Emit(new Fill(to.Part, scalar.Expression));
                break;
            case VirtualPlace { Uniform: { } value }:
                Emit(new Fill(to.Part, value));
                break;
            default:
                ForEach(to.Type.Shape, indices =>
                {
                    var (offset, along) = to.Locate(indices);
                    Emit(new Store(to.Buffer, offset, along, from.At(indices)));
                });
                break;
        }
    }

    /// <summary>A loop over each axis, the last innermost; that one is a vector loop when all it does can be done in lanes.</summary>
    private void ForEach(IReadOnlyList<Dimension> shape, System.Action<IReadOnlyList<Expression>> lower, int axis = 0, IReadOnlyList<Expression>? outer = null)
    {
        outer ??= [];
        if (axis == shape.Count)
        {
            lower(outer);
            return;
        }

        var index = new Local(_names.OpenLoop("i"), ElementType.Int32);
        var body = InBlock(() => ForEach(shape, lower, axis + 1, [.. outer, new LocalRead(index)]));
        _names.CloseLoop();
        Emit(new Loop(index, shape[axis], Reverse: false, VectorAxis.IsVector(index, shape[axis], body), body));
    }
}
