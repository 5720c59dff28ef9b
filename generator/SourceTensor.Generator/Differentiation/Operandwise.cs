using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Operations that state the adjoint of each operand by itself: products of tensors, and functions of matrices.</summary>
internal static class Operandwise
{
    public static void Pull(Sweep sweep, OperandwiseOp op, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var output = sweep.Copies[equation.Output];
        var adjoint = sweep.Adjoint(output)!;
        for (var operand = 0; operand < inputs.Count; operand++)
        {
            if (sweep.IsActive(inputs[operand]))
            {
                sweep.Accumulate(inputs[operand], op.AdjointOf(sweep.Builder, operand, inputs, output, adjoint, sweep.IsMaskedAdjoint(adjoint)));
            }
        }
    }
}
