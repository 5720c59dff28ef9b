using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>1 − ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a).</summary>
internal sealed record GammaRegularizedQ : BinaryOp
{
    public override string Name => "gamma_regularized_q";

    public override string Summary => "Regularized upper incomplete gamma function of a shape and a number.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.GammaRegularizedQ"];

    public override string Singularity => "infinite at x = 0 for shapes below 1; overflows near 0";

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0.4, 5) : (0.2, 6);

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, x) = (inputs[0], inputs[1]);
        return builder.WhereSeed(seed, builder.Multiply(seed, operand == 0
            ? builder.Negate(builder.Emit(new GammaRegularizedByShape(), a, x))
            : builder.Negate(builder.Emit(new GammaDensity(), a, x))));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.GammaRegularizedQ(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.GammaRegularizedQ", operands);
}
