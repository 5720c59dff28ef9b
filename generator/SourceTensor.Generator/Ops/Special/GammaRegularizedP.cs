using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a).</summary>
internal sealed record GammaRegularizedP : BinaryOp
{
    public override string Name => "gamma_regularized_p";

    public override string Summary => "Regularized lower incomplete gamma function of a shape and a number.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.GammaRegularizedP"];

    public override string Singularity => "infinite at x = 0 for shapes below 1; overflows near 0";

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0.4, 5) : (0.2, 6);

    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, x) = (inputs[0], inputs[1]);
        return builder.WhereSeed(seed, builder.Multiply(seed, operand == 0
            ? builder.Emit(new GammaRegularizedByShape(), a, x)
            : builder.Emit(new GammaDensity(), a, x)));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.GammaRegularizedP(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.GammaRegularizedP", operands);
}
