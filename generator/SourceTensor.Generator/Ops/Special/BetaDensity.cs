using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b), the derivative of <see cref="BetaRegularized"/> by x.</summary>
internal sealed record BetaDensity : ElementwiseOp
{
    public override string Name => "beta_density";

    public override string Summary => "Density of the beta distribution.";

    public override int Arity => 3;

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "infinite at x = 0 and 1 for shapes below 1";

    public override (double Low, double High) Domain(int operand) => operand < 2 ? (0.4, 5) : (0.05, 0.95);

    // By x: times (a − 1)/x − (b − 1)/(1 − x).
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, b, x) = (inputs[0], inputs[1], inputs[2]);
        var one = Constant.Of(x.Type.Element, 1);
        var logarithmic = operand == 2
            ? builder.Subtract(
                builder.Emit(new Divide(), builder.Subtract(a, one), x),
                builder.Emit(new Divide(), builder.Subtract(b, one), builder.Subtract(one, x)))
            : LogarithmicSlope(builder, operand, a, b, x);
        var slope = builder.Multiply(output, logarithmic);
        return builder.WhereSeed(seed, builder.Multiply(seed, slope));
    }

    /// <summary>The derivative of the logarithm of the density by a shape: log x − ψ(a) + ψ(a + b), or log(1 − x) − ψ(b) + ψ(a + b).</summary>
    public static Value LogarithmicSlope(Builder builder, int shape, Value a, Value b, Value x)
    {
        var logarithm = shape == 0 ? builder.Emit(new Log(), x) : builder.Emit(new LogP1(), builder.Negate(x));
        var ofSum = builder.Emit(new Digamma(), builder.Add(a, b));
        return builder.Add(builder.Subtract(logarithm, builder.Emit(new Digamma(), shape == 0 ? a : b)), ofSum);
    }

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.BetaDensity(operands[0], operands[1], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.BetaDensity", operands);
}
