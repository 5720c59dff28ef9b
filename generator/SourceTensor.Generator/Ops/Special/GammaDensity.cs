using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>xᵃ⁻¹ e⁻ˣ / Γ(a), the derivative of <see cref="GammaRegularizedP"/> by x.</summary>
internal sealed record GammaDensity : BinaryOp
{
    public override string Name => "gamma_density";

    public override string Summary => "Density of the gamma distribution with scale 1.";

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "infinite at x = 0 for shapes below 1";

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0.4, 5) : (0.2, 6);

    // By a: times log x − ψ(a). By x: times (a − 1)/x − 1.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, x) = (inputs[0], inputs[1]);
        return builder.WhereSeed(seed, builder.Multiply(seed, operand == 0
            ? builder.Multiply(output, builder.Subtract(builder.Emit(new Log(), x), builder.Emit(new Digamma(), a)))
            : builder.Multiply(output, builder.Subtract(builder.Emit(new Divide(), builder.Subtract(a, Constant.Of(a.Type.Element, 1)), x), Constant.Of(x.Type.Element, 1)))));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.GammaDensity(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.GammaDensity", operands);
}
