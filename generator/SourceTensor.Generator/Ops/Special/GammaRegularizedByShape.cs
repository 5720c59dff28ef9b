using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>∂/∂a of <see cref="GammaRegularizedP"/>.</summary>
internal sealed record GammaRegularizedByShape : BinaryOp
{
    public override string Name => "gamma_regularized_by_shape";

    public override string Summary => "Derivative of the regularized lower incomplete gamma function by its shape, of which only the derivative by x is known.";

    protected override bool IsFloatingOnly => true;

    public override string Singularity => "infinite at x = 0 for shapes below 1";

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (0.4, 5) : (0.2, 6);

    public override bool KnowsPartial(int operand) => operand != 0;

    // By x the derivative of the density by a.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        if (!KnowsPartial(operand))
        {
            throw new DerivativeException("the second derivative of an incomplete gamma function by its shape is not known");
        }

        var (a, x) = (inputs[0], inputs[1]);
        var logarithmic = builder.Subtract(builder.Emit(new Log(), x), builder.Emit(new Digamma(), a));
        return builder.WhereSeed(seed, builder.Multiply(seed, builder.Multiply(builder.Emit(new GammaDensity(), a, x), logarithmic)));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.GammaRegularizedByShape(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.GammaRegularizedByShape", operands);
}
