using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Whether all elements hold; true for none.</summary>
internal sealed record All(int? Axis) : FoldOp(Axis)
{
    public override string Name => "all";

    public override string Summary => "Whether all elements hold; true for none.";

    public override IReadOnlyList<string> Methods => ["TensorMath.All"];

    public override ReductionOp Along(int? axis) => new All(axis);

    public override ElementwiseOp Step => new LogicalAnd();

    public override Constant Start(ElementType element) => Constant.Of(true);

    protected override bool Takes(ElementType element) => element == ElementType.Boolean;

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [null];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    protected override T Next<T>(INumberSystem<T> numbers, T gathered, T x) =>
        numbers.FromDouble(numbers.ToDouble(gathered) != 0 && numbers.ToDouble(x) != 0 ? 1 : 0);
}
