using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Ones on the diagonal of a square matrix, zeros elsewhere.</summary>
internal sealed record Identity : ComposedOp
{
    public override string Name => "identity";

    public override string Summary => "The square matrix with ones on its diagonal and zeros elsewhere.";

    public override IReadOnlyList<string> Methods => ["Tensor2D.Identity"];

    public override IReadOnlyList<Value> Bind(Call call) => [Of(call.Builder, call.Length("length"), call.Result.Element)];

    public static Value Of(Builder builder, Dimension length, ElementType element)
    {
        var isDiagonal = builder.Emit(new Equal(), builder.Positions(length, 0, 2), builder.Positions(length, 1, 2));
        return builder.Emit(new Where(), isDiagonal, Constant.Of(element, 1), Constant.Of(element, 0));
    }
}
