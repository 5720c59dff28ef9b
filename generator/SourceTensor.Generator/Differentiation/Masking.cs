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
        Branch => true,
        Scan scan => scan.Body.AllEquations().Any(equation => Masks(equation.Operation)),
        _ => false,
    };

    /// <summary>What an elementwise operation adds to an operand's adjoint, 0 where the masked adjoint of its output is.</summary>
    public static Value Select(Builder builder, ElementwiseOp op, Value seed, Value contribution) =>
        op.Masks || IsZeroWithSeed(builder, seed, contribution) ? contribution : builder.WhereSeed(seed, contribution);

    /// <summary>The seed itself, its negative or conversion, its product with a constant, and what selects already.</summary>
    private static bool IsZeroWithSeed(Builder builder, Value seed, Value value) => value == seed || value is Constant { Bits: 0 }
        || builder.DefinitionOf(value) switch
        {
            { Operation: Negate or Convert or Broadcast, Inputs: [var x] } => IsZeroWithSeed(builder, seed, x),
            { Operation: Multiply or Divide, Inputs: [var x, Constant factor] } => IsFinite(factor) && !factor.Is(0) && IsZeroWithSeed(builder, seed, x),
            { Operation: Multiply, Inputs: [Constant factor, var x] } => IsFinite(factor) && IsZeroWithSeed(builder, seed, x),
            { Operation: Where, Inputs: [var condition, Constant zero, _] } => zero.Is(0)
                && builder.DefinitionOf(condition) is { Operation: Equal, Inputs: [var compared, Constant with] } && compared == seed && with.Is(0),
            _ => false,
        };

    private static bool IsFinite(Constant constant) => !double.IsNaN(constant.Number) && !double.IsInfinity(constant.Number);
}
