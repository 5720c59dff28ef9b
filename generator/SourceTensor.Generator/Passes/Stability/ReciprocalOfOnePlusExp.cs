using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>1 / (1 + e⁻ˣ) is the logistic function: the value is the same, but its gradient would be ∞ / ∞ far below 0.</summary>
internal static class ReciprocalOfOnePlusExp
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        (equation.Operation switch
        {
            Divide when definitions.Is(equation.Inputs[0], 1) => definitions.ExponentBesideOne(equation.Inputs[1]),
            Reciprocal => definitions.ExponentBesideOne(equation.Inputs[0]),
            _ => null,
        }) is { } exponent && definitions.Operands<Negate>(exponent) is { } x ? (new Sigmoid(), x) : null;
}
