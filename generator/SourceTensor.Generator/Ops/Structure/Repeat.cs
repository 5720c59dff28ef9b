using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Every item along one axis a number of times, one after another.</summary>
internal sealed record Repeat : ComposedOp
{
    public override string Name => "repeat";

    public override string Summary => "Every item along one axis a number of times, one after another.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Repeat"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, x) = (call.Builder, call.Value("x"));
        var axis = call.Axis(x) ?? 0;
        var count = call.Length("count");
        var shape = x.Type.Shape.ToList();
        var split = shape.ToList();
        split.Insert(axis + 1, count);
        shape[axis] = Dimension.Product(shape[axis], count);
        var repeated = builder.Emit(new Broadcast(split.ToEquatableArray()), builder.Emit(new Unsqueeze(axis + 1), x));
        return [builder.Emit(new Reshape(shape.ToEquatableArray()), repeated)];
    }
}
