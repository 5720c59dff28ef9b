using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>log Σ eˣ is log-sum-exp, which takes the largest element out.</summary>
internal static class LogOfSumOfExp
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        equation.Operation is Log && definitions.Find<Sum>(equation.Inputs[0]) is { Operation: Sum sum } inner && definitions.Exponent(inner.Inputs[0]) is { } x
            ? (new LogSumExp(sum.Axis), [x])
            : null;
}
