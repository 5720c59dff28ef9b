using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Whether any element holds; false for none.</summary>
internal sealed record Any(int? Axis) : FoldOp(Axis)
{
    public override string Name => "any";

    public override string Summary => "Whether any element holds; false for none.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Any"];

    public override ReductionOp Along(int? axis) => new Any(axis);

    public override ElementwiseOp Step => new LogicalOr();

    public override Constant Start(ElementType element) => Constant.Of(false);

    protected override bool Takes(ElementType element) => element == ElementType.Boolean;

    public override IReadOnlyList<Value?> Pullback(Builder builder, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint) => [null];

    public override Value? Tangent(Builder builder, IReadOnlyList<Value> inputs, Value output, IReadOnlyList<Value?> tangents) => null;

    protected override T Next<T>(INumberSystem<T> numbers, T gathered, T x) =>
        numbers.FromDouble(numbers.ToDouble(gathered) != 0 || numbers.ToDouble(x) != 0 ? 1 : 0);
}
