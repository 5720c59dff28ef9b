using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The operand with items of one value before and behind it along an axis.</summary>
internal sealed record Pad : ComposedOp
{
    public override string Name => "pad";

    public override string Summary => "The operand with items of one value before and behind it along one axis.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Pad"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, x) = (call.Builder, call.Value("x"));
        var axis = call.Axis(x) ?? 0;
        var (before, after) = (call.Length("before"), call.Length("after"));
        var window = new Window(axis, before * -1, before + x.Type.Shape[axis] + after, IsInside: false);
        var padded = builder.Emit(window, x);
        var value = call.Parameters.Contains("value") ? call.Convert(call.Value("value"), x.Type.Element) : Constant.Of(x.Type.Element, 0);
        if (value is Constant { Bits: 0 })
        {
            return [padded];
        }

        // Whether a position is one of the operand's.
        var position = builder.Positions(window.Length, axis, x.Type.Rank);
        var first = builder.Length(before);
        var isBehind = builder.Emit(new GreaterThanOrEqual(), position, builder.Length(before + x.Type.Shape[axis]));
        var isOutside = builder.Emit(new LogicalOr(), builder.Emit(new LessThan(), position, first), isBehind);
        return [builder.Emit(new Where(), isOutside, value, padded)];
    }
}
