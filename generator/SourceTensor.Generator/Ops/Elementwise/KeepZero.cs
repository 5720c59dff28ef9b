using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// What a rule makes of a seed: the product with a partial derivative, and 0 where the seed is exactly 0, whatever the partial
/// is. It is the product itself to every derivative, which a choice between 0 and the product would not be: what multiplies
/// a seed of 0 is its derivative there.
/// </summary>
/// <param name="Seeds">The operands before the last; where all are 0, the last is taken for 0.</param>
internal sealed record KeepZero(int Seeds) : ElementwiseOp
{
    public override string Name => "keep_zero";

    public override string Summary => "The last operand, a product with the others, and 0 where these are exactly 0.";

    public override int Arity => Seeds + 1;

    public override bool IsExpensive => false;

    protected override bool IsFloatingOnly => true;

    public override (double Low, double High) Domain(int operand) => (0.5, 2.0);

    // An adjoint passes, but not where the product is 0 only because it is kept so. The tangent depends on those of the seeds, see Map.Push.
    public override Value? Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        if (operand != Seeds)
        {
            return null;
        }

        var isFinite = builder.Emit(new IsFinite(), inputs[Seeds]);
        var isProduct = builder.Emit(new LogicalOr(), isFinite, builder.Emit(new LogicalNot(), AreZero(builder, inputs)));
        return builder.Emit(new Where(), isProduct, seed, Constant.Of(seed.Type.Element, 0));
    }

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.KeepZero([.. operands.Take(Seeds)], operands[Seeds]);

    /// <summary>The choice that it is to everything but a derivative.</summary>
    public Value Expand(Builder builder, IReadOnlyList<Value> inputs) =>
        builder.Emit(new Where(), AreZero(builder, inputs), Constant.Of(inputs[Seeds].Type.Element, 0), inputs[Seeds]);

    private Value AreZero(Builder builder, IReadOnlyList<Value> inputs) => inputs.Take(Seeds)
        .Select(seed => (Value)builder.Emit(new Equal(), seed, Constant.Of(seed.Type.Element, 0)))
        .Aggregate((left, right) => builder.Emit(new LogicalAnd(), left, right));

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        throw new System.NotSupportedException("a choice is made of it before it is lowered");
}
