using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 at an index and 0 elsewhere; of several indices one row each.</summary>
internal sealed record OneHot : ComposedOp
{
    public override string Name => "one_hot";

    public override string Summary => "1 at an index and 0 elsewhere; of several indices one row each.";

    public override IReadOnlyList<string> Methods => ["TensorMath.OneHot"];

    public override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, index, element) = (call.Builder, call.Value("index"), call.Result.Element);
        var length = call.Length("length");
        if (index.Type.IsScalar)
        {
            var zeros = builder.Zeros(new TensorType(element, [length]));
            return [builder.Emit(new WithElement(1, Checked: true), zeros, index, Constant.Of(element, 1))];
        }

        call.CheckIndices(index, length);
        var isIndex = builder.Emit(new Equal(), builder.Emit(new Unsqueeze(index.Type.Rank), index), builder.Positions(length, index.Type.Rank, index.Type.Rank + 1));
        return [builder.Emit(new Where(), isIndex, Constant.Of(element, 1), Constant.Of(element, 0))];
    }
}
