using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Elementwise operations: the adjoint times the partial, summed over the axes along which an operand was repeated; the sum
/// over the operands of tangent times partial.
/// </summary>
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
            if (sweep.IsActive(inputs[operand]) && Masking.Chain(sweep.Builder, sweep.IsMaskedAdjoint, op, operand, adjoint, inputs, output) is { } contribution)
            {
                // A rule may return less than the output's shape: the adjoint of x + y by x is what it was given.
                var full = sweep.Builder.Broadcast(contribution, output.Type.Shape);
                sweep.Accumulate(inputs[operand], sweep.Builder.SumTo(full, inputs[operand].Type.Shape));
            }
        }
    }

    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var op = (ElementwiseOp)equation.Operation;
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var output = sweep.Copies[equation.Output];
        if (op is KeepZero)
        {
            sweep.SetTangent(output, Kept(sweep, inputs));
            return;
        }

        Value? sum = null;
        for (var operand = 0; operand < inputs.Count; operand++)
        {
            if (sweep.Tangent(inputs[operand]) is { } tangent
                && Masking.Chain(sweep.Builder, sweep.IsMasked, op, operand, tangent, inputs, output) is { } chained && sweep.Contribution(chained) is { } contribution)
            {
                sum = sum is null ? contribution : Together(sweep.Builder, sum, contribution);
            }
        }

        sweep.SetTangent(output, sum);
    }

    /// <summary>A product that is 0 where a seed is has the tangent 0 where that of the seed is 0 as well.</summary>
    private static Value? Kept(ForwardSweep sweep, List<Value> inputs)
    {
        var seeds = inputs.Take(inputs.Count - 1).ToList();
        List<Value> all = [.. seeds, .. seeds.Select(sweep.Tangent).OfType<Value>()];
        return sweep.ContributionOf(inputs[^1]) is not { } tangent ? null
            : all.Exists(seed => seed is Constant constant && !constant.Is(0)) ? tangent
            : sweep.Builder.Emit(new KeepZero(all.Count), [.. all, tangent]);
    }

    /// <summary>The sum; of two parts of which one is 0 where the other is not, the choice between them.</summary>
    private static Value Together(Builder builder, Value x, Value y) =>
        builder.DefinitionOf(x) is { Operation: Where, Inputs: [var condition, var taken, Constant { Bits: 0 }] }
        && builder.DefinitionOf(y) is { Operation: Where, Inputs: [var other, Constant { Bits: 0 }, var otherwise] } && IsSame(builder, condition, other)
            ? builder.Emit(new Where(), condition, taken, otherwise)
            : builder.Add(x, y);

    private static bool IsSame(Builder builder, Value x, Value y) => x == y
        || (builder.DefinitionOf(x) is { Operation: ElementwiseOp } first && builder.DefinitionOf(y) is { } second && first.Operation == second.Operation && first.Inputs == second.Inputs);
}
