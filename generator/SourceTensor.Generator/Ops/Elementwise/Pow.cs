using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>xʸ.</summary>
internal sealed record Pow : BinaryOp
{
    public override string Name => "pow";

    public override string Summary => "x to the power y.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.Pow", "Math.Pow", "MathF.Pow", "Double.Pow", "Single.Pow"];

    public override string Singularity => "infinite at x = 0 for 0 < y < 1";

    // By x: y·xʸ⁻¹, and 0 where y = 0, also at x = 0. By y: xʸ·log x, and 0 where x = 0 and y > 0, the limit there.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        var (x, y) = (inputs[0], inputs[1]);
        var zero = Constant.Of(x.Type.Element, 0);
        if (operand == 0)
        {
            if (y is Constant exponent && !exponent.Is(0))
            {
                var lower = Constant.Of(y.Type.Element, exponent.Number - 1);
                var power = lower.Is(1) ? x : builder.Emit(new Pow(), x, lower);
                return builder.WhereSeed(seed, builder.Multiply(seed, builder.Multiply(y, power)));
            }

            var slope = builder.Multiply(y, builder.Emit(new Pow(), x, builder.Subtract(y, Constant.Of(y.Type.Element, 1))));
            var limit = builder.Emit(new KeepZero(1), y, slope);
            return builder.WhereSeed(seed, builder.Multiply(seed, limit));
        }

        // At x = 0 the power itself is 0 for y > 0, 1 for y = 0 and ∞ for y < 0.
        var growth = builder.Multiply(output, builder.Emit(new Log(), x));
        var atZero = builder.Emit(new Where(), builder.Emit(new Equal(), output, zero), zero, growth);
        return builder.WhereSeed(seed, builder.Multiply(seed, atZero));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Pow(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) =>
        CSharpText.Call(MathFunction(element, "Pow"), operands);

    public override string? LaneFunction => "Pow";
}
