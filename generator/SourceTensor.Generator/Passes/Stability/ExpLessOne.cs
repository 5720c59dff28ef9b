using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>eˣ − 1 without the cancellation near 0.</summary>
internal static class ExpLessOne
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        equation.Operation switch
        {
            Subtract when definitions.Is(equation.Inputs[1], 1) => definitions.Operands<Exp>(equation.Inputs[0]) is { } x ? (new ExpM1(), x) : null,
            Add when definitions.Is(equation.Inputs[1], -1) => definitions.Operands<Exp>(equation.Inputs[0]) is { } x ? (new ExpM1(), x) : null,
            _ => null,
        };
}
