using System.Collections.Generic;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>log(softmax x) is log-softmax, which keeps what is below the smallest number.</summary>
internal static class LogOfSoftMax
{
    public static (Op Operation, IReadOnlyList<Value> Inputs)? Match(Equation equation, Definitions definitions) =>
        equation.Operation is Log && definitions.Find<SoftMax>(equation.Inputs[0]) is { Operation: SoftMax softMax } inner
            ? (new LogSoftMax(softMax.Axis), inner.Inputs)
            : null;
}
