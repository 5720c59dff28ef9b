using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>The logarithm of the logistic function, which is 0 far below.</summary>
internal static class LogOfSigmoid
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        equation.Operation is Log && definitions.Operands<Sigmoid>(equation.Inputs[0]) is { } x ? (new LogSigmoid(), x) : null;
}
