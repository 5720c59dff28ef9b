using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The whole operand a number of times, one after another along one axis.</summary>
internal sealed record Tile : ComposedOp
{
    public override string Name => "tile";

    public override string Summary => "The whole operand a number of times, one after another along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Tile"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, x) = (call.Builder, call.Value("x"));
        var axis = call.Axis(x) ?? 0;
        var count = call.Length("count");
        var shape = x.Type.Shape.ToList();
        var split = shape.ToList();
        split.Insert(axis, count);
        shape[axis] = Dimension.Product(shape[axis], count);
        var repeated = builder.Emit(new Broadcast(split.ToEquatableArray()), builder.Emit(new Unsqueeze(axis), x));
        return [builder.Emit(new Reshape(shape.ToEquatableArray()), repeated)];
    }
}
