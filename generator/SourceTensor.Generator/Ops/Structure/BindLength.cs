using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Makes an integer a length that the rest of the body may speak of.</summary>
internal sealed record BindLength(LocalSymbol Symbol) : Op
{
    public override string Name => "bind_length";

    public override string Summary => "Makes an integer the length of axes and loops after it.";

    public override string Parameters => Symbol.Text;

    public override LocalSymbol Binds => Symbol;

    public override Operation MapLengths(Func<Dimension, Dimension> map) => new BindLength(Symbol.Map(map));

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs) => inputs[0].Type == TensorType.Scalar(ElementType.Int32)
        ? []
        : throw new TypeException($"a length of type {inputs[0].Type}");
}
