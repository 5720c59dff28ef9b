using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>log(1 + eˣ), written with <see cref="LogP1"/> or without it, is softplus.</summary>
internal static class LogOfOnePlusExp
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        (equation.Operation switch
        {
            Log => definitions.ExponentBesideOne(equation.Inputs[0]),
            LogP1 => definitions.Exponent(equation.Inputs[0]),
            _ => null,
        }) is { } x ? (new Softplus(), [x]) : null;
}
