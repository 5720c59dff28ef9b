using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Batching;

/// <summary>What the tests of the tests know the rules of batches by; in no function.</summary>
internal sealed record BatchRule : Operation
{
    public static BatchRule Instance { get; } = new();

    public override string Name => "batch";

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => throw new NotSupportedException();
}
