using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Operations that state the adjoint of each operand, and what its tangent adds, by itself: products of tensors, and functions of matrices.</summary>
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

    public static void Push(ForwardSweep sweep, OperandwiseOp op, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var output = sweep.Copies[equation.Output];
        Value? sum = null;
        for (var operand = 0; operand < inputs.Count; operand++)
        {
            if (sweep.Tangent(inputs[operand]) is { } tangent
                && sweep.Contribution(op.TangentOf(sweep.Builder, operand, inputs, output, tangent, sweep.IsMasked(tangent))) is { } contribution)
            {
                sum = sum is null ? contribution : sweep.Builder.Add(sum, contribution);
            }
        }

        sweep.SetTangent(output, sum);
    }
}
