using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>∂/∂a or ∂/∂b of <see cref="BetaRegularized"/>.</summary>
internal sealed record BetaRegularizedByShape(int Shape) : ElementwiseOp
{
    public override string Name => "beta_regularized_by_shape";

    public override string Summary => "Derivative of the regularized incomplete beta function by a shape, of which only the derivative by x is known.";

    public override string Parameters => $"shape {Shape}";

    public override int Arity => 3;

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "infinite at x = 0 and 1 for shapes below 1";

    public override (double Low, double High) Domain(int operand) => operand < 2 ? (0.4, 5) : (0.05, 0.95);

    public override bool KnowsPartial(int operand) => operand == 2;

    // By x the derivative of the density by the shape.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (a, b, x) = (inputs[0], inputs[1], inputs[2]);
        if (!KnowsPartial(operand))
        {
            throw new DerivativeException("the second derivative of the incomplete beta function by its shapes is not known");
        }

        var slope = builder.Multiply(builder.Emit(new BetaDensity(), a, b, x), BetaDensity.LogarithmicSlope(builder, Shape, a, b, x));
        return builder.WhereSeed(seed, builder.Multiply(seed, slope));
    }

    public override T Evaluate<T>(INumberSystem<T> numbers, IReadOnlyList<T> operands) => numbers.BetaRegularizedByShape(Shape, operands[0], operands[1], operands[2]);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call(Shape == 0 ? "KernelMath.BetaRegularizedByFirst" : "KernelMath.BetaRegularizedBySecond", operands);
}
