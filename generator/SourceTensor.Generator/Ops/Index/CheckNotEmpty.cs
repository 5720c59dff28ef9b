using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Tests that an axis has an element: what has no answer for none fails. An effect, not a value.</summary>
internal sealed record CheckNotEmpty(Dimension Length) : Op
{
    public override string Name => "check_not_empty";

    public override string Summary => "Fails where an axis is empty.";

    public override IEnumerable<Dimension> Lengths => [Length];

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new CheckNotEmpty(map(Length));

    public override string Parameters => Length.ToString();

    public override bool HasEffect => true;

    public override bool CanThrow(IReadOnlyList<Value> inputs) => true;

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => [];
}
