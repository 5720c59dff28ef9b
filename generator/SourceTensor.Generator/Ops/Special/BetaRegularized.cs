using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt / B(a, b).</summary>
internal sealed record BetaRegularized : ElementwiseOp
{
    public override string Name => "beta_regularized";

    public override string Summary => "Regularized incomplete beta function of two shapes and a number from 0 to 1.";

    public override int Arity => 3;

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.BetaRegularized"];

    public override string Singularity => "infinite at x = 0 and 1 for shapes below 1";

    public override (double Low, double High) Domain(int operand) => operand < 2 ? (0.4, 5) : (0.05, 0.95);

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, b, x) = (inputs[0], inputs[1], inputs[2]);
        var slope = builder.Emit(operand == 2 ? new BetaDensity() : new BetaRegularizedByShape(operand), a, b, x);
        return builder.WhereSeed(seed, builder.Multiply(seed, slope));
    }

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.BetaRegularized(operands[0], operands[1], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.BetaRegularized", operands);
}
