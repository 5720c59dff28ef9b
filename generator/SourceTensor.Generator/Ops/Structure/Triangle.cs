using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A matrix with zeros on one side of a diagonal.</summary>
internal abstract record Triangle : ComposedOp
{
    /// <summary>Whether a column, the first operand, is kept beside the column of the diagonal in that row.</summary>
    protected abstract ElementwiseOp IsKept { get; }

    public sealed override IReadOnlyList<Value> Bind(Call call)
    {
        var (builder, x) = (call.Builder, call.Value("x"));
        var shape = x.Type.Shape;
        var diagonal = builder.Positions(shape[0], 0, 2);
        var offset = call.Parameters.Contains("offset") ? call.Value("offset") : Constant.Of(0);
        diagonal = offset is Constant { Bits: 0 } ? diagonal : builder.Emit(new Add(), diagonal, offset);
        return [builder.Emit(new Where(), builder.Emit(IsKept, builder.Positions(shape[1], 1, 2), diagonal), x, Constant.Of(x.Type.Element, 0))];
    }
}
