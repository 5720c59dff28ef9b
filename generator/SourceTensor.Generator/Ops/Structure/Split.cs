using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Equal parts along an axis.</summary>
internal sealed record Split : ComposedOp
{
    public override string Name => "split";

    public override string Summary => "A number of equal parts along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Split"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var x = call.Value("x");
        var axis = call.Axis(x) ?? 0;
        var count = call.Constant<int>("count")!.Value;
        if (count < 1)
        {
            throw new TypeException($"{count} parts");
        }

        var length = x.Type.Shape[axis];
        var part = Dimension.Quotient(length, count);
        call.Require(part * count, length, () => $"axis {axis} does not have {count} equal parts");
        return [.. Enumerable.Range(0, count).Select(i => call.Builder.Emit(new Window(axis, part * i, part, IsInside: true), x))];
    }
}
