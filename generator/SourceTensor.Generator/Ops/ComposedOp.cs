using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// A method that is written in terms of other operations as soon as it is called. No equation holds it: its derivative is
/// that of what it is made of.
/// </summary>
internal abstract record ComposedOp : Op
{
    public abstract override IReadOnlyList<Value> Bind(Call call);

    public sealed override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) =>
        throw new NotSupportedException($"{Name} is written in terms of other operations when it is called");
}
