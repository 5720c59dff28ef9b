using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x[i + 1] − x[i].</summary>
internal sealed record Difference : ComposedOp
{
    public override string Name => "difference";

    public override string Summary => "Each element but the first along one axis less the one before it.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Difference"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        var axis = call.Axis(x) ?? 0;
        var length = Dimension.Maximum(x.Type.Shape[axis] - Dimension.Of(1), Dimension.Of(0));
        Value From(int start) => call.Builder.Emit(new Window(axis, Dimension.Of(start), length, IsInside: true), x);
        return [call.Builder.Subtract(From(1), From(0))];
    }
}
