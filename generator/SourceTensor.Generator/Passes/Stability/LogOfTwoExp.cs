using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>log(eˣ + eʸ) without overflow.</summary>
internal static class LogOfTwoExp
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        equation.Operation is Log && definitions.Operands<Add>(equation.Inputs[0]) is [var first, var second]
        && definitions.Exponent(first) is { } x && definitions.Exponent(second) is { } y
            ? (new LogAddExp(), [x, y])
            : null;
}
