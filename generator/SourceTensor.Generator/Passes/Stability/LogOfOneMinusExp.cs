using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>log(1 − eˣ), written with <see cref="LogP1"/> or without it, without the cancellation near 0.</summary>
internal static class LogOfOneMinusExp
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        (equation.Operation switch
        {
            Log when definitions.Operands<Subtract>(equation.Inputs[0]) is [var one, var power] && definitions.Is(one, 1) => definitions.Exponent(power),
            LogP1 when definitions.Operands<Negate>(equation.Inputs[0]) is [var power] => definitions.Exponent(power),
            _ => null,
        }) is { } x ? (new LogOneMinusExp(), [x]) : null;
}
