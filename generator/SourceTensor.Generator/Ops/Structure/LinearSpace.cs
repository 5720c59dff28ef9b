using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Numbers from a first to a last one at equal distances, both exactly.</summary>
internal sealed record LinearSpace : ComposedOp
{
    public override string Name => "linear_space";

    public override string Summary => "Numbers from a first to a last one at equal distances; one number is the first.";

    public override IReadOnlyList<string> Methods => ["Tensor1D.LinearSpace"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, element) = (call.Builder, call.Result.Element);
        var (start, stop) = (call.Convert(call.Value("start"), element), call.Convert(call.Value("stop"), element));
        var length = call.Length("length");
        var steps = builder.Length(Dimension.Maximum(length - Dimension.Of(1), Dimension.Of(1)));
        var position = builder.Emit(new Iota(length));
        var distance = builder.Emit(new Divide(), builder.Subtract(stop, start), builder.As(steps, element));
        var inner = builder.Emit(new Add(), start, builder.Emit(new Multiply(), builder.As(position, element), distance));
        return [builder.Emit(new Where(), builder.Emit(new Equal(), position, steps), stop, inner)];
    }
}
