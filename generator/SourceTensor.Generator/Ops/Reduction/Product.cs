using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// Π x, one factor after another: reversed as a loop is, an element's adjoint is the product of the factors before it and of those
/// behind it, exact also where some are 0.
/// </summary>
internal sealed record Product : ComposedReduction
{
    public override string Name => "product";

    public override string Summary => "Product over all elements or along one axis; of integers it wraps around. 1 for none.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Product"];

    protected override Value Reduce(Call call, Value x, int? axis)
    {
        var builder = call.Builder;
        var factors = axis is { } along ? builder.ToFront(x, along) : builder.Flatten(x);
        var one = builder.Broadcast(Constant.Of(x.Type.Element, 1), factors.Type.Drop(1).Shape);
        return builder.Accumulate(Name, factors, one, (step, product, factor) => step.Emit(new Multiply(), product, factor)).Final;
    }
}
