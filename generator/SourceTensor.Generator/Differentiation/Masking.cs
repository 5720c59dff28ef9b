using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Adjoints that are exactly 0 because an operand was not taken: of a choice, an extremum, a bound, a side of a branch. Where
/// such an adjoint meets a partial derivative that may be infinite or NaN, the product is 0 all the same. Only downstream
/// of a construct that masks is there anything to select; every other program multiplies.
/// </summary>
internal static class Masking
{
    /// <summary>Whether reversing the operation makes adjoints that are masked.</summary>
    public static bool Masks(Operation operation) => operation switch
    {
        ElementwiseOp op => op.Masks,
        // One without results only throws, or nothing.
        Branch branch => branch.WhenTrue.Results.Count > 0,
        ExtremumOp => true,
        Scan scan => scan.Body.AllEquations().Any(equation => Masks(equation.Operation)),
        _ => false,
    };

    /// <summary>
    /// What an elementwise operation adds to an operand's adjoint, given that of its output, or to its output's tangent, given
    /// that of an operand: 0 where a masked one is 0. A choice that made the seed is made again, of what the operation does with the side that was taken: no more to compute than
    /// before, and usually less to read than a comparison of the seed with 0.
    /// </summary>
    public static Value? Chain(Builder builder, System.Func<Value, bool> isMasked, ElementwiseOp op, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var product = op.Chain(builder, operand, seed, inputs, output);
        if (product is null || op.Masks || !isMasked(seed) || IsZeroWithSeed(builder, seed, product))
        {
            return product;
        }

        return AlongChoices(seed);

        Value AlongChoices(Value seed)
        {
            if (builder.DefinitionOf(seed) is { Operation: Where, Inputs: [_, Constant { Bits: 0 }, _] or [_, _, Constant { Bits: 0 }] } choice)
            {
                return builder.Emit(new Where(), [choice.Inputs[0], .. choice.Inputs.Skip(1).Select(side => side is Constant { Bits: 0 } ? side : AlongChoices(side))]);
            }

            // Of a product the product is made, so that it is compared with 0 once.
            if (builder.DefinitionOf(seed) is { Operation: KeepZero keep } kept)
            {
                return builder.Emit(keep, [.. kept.Inputs.Take(keep.Seeds), AlongChoices(kept.Inputs[keep.Seeds])]);
            }

            var product = op.Chain(builder, operand, seed, inputs, output)!;
            return isMasked(seed) ? builder.WhereSeed(seed, product) : product;
        }
    }

    /// <summary>The seed itself, its negative or conversion, its product with a constant, and what selects already.</summary>
    private static bool IsZeroWithSeed(Builder builder, Value seed, Value value) => value == seed || value is Constant { Bits: 0 }
        || builder.DefinitionOf(value) switch
        {
            { Operation: Negate or Convert or Broadcast, Inputs: [var x] } => IsZeroWithSeed(builder, seed, x),
            { Operation: Multiply or Divide, Inputs: [var x, Constant factor] } => IsFinite(factor) && !factor.Is(0) && IsZeroWithSeed(builder, seed, x),
            { Operation: Multiply, Inputs: [Constant factor, var x] } => IsFinite(factor) && IsZeroWithSeed(builder, seed, x),
            { Operation: KeepZero { Seeds: 1 }, Inputs: [var kept, _] } => kept == seed,
            _ => false,
        };

    private static bool IsFinite(Constant constant) => !double.IsNaN(constant.Number) && !double.IsInfinity(constant.Number);
}
