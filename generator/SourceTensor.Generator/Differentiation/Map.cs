using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Elementwise operations: the adjoint times the partial, summed over the axes along which an operand was repeated.</summary>
internal static class Map
{
    public static void Pull(Sweep sweep, Equation equation)
    {
        var op = (ElementwiseOp)equation.Operation;
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var output = sweep.Copies[equation.Output];
        var adjoint = sweep.Adjoint(output)!;
        for (var operand = 0; operand < inputs.Count; operand++)
        {
            if (sweep.IsActive(inputs[operand]) && Masking.Chain(sweep, op, operand, adjoint, inputs, output) is { } contribution)
            {
                // A rule may return less than the output's shape: the adjoint of x + y by x is what it was given.
                var full = sweep.Builder.Broadcast(contribution, output.Type.Shape);
                sweep.Accumulate(inputs[operand], sweep.Builder.SumTo(full, inputs[operand].Type.Shape));
            }
        }
    }
}
