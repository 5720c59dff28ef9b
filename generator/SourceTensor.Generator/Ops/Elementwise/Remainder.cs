using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>x − y · truncate(x / y), C#'s <c>%</c>.</summary>
internal sealed record Remainder : BinaryOp
{
    public override string Name => "remainder";

    public override string Summary => "Remainder of a division that is rounded towards 0; it has the sign of the first operand.";

    public override IReadOnlyList<string> Methods => ["TensorOperators.op_Modulus"];

    public override (double Low, double High) Domain(int operand) => operand == 0 ? (-9, 9) : (0.5, 2);

    public override string Singularity => "by y it is a whole number of times, which may be more than the largest number";

    public override bool CanThrow(IReadOnlyList<Value> inputs) => Divide.CanThrowFor(inputs);

    // Almost everywhere 1 by x, and −truncate(x / y) by y. That whole number is (x − remainder) / y: unlike x / y, it is not
    // rounded up to the next one.
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output)
    {
        if (operand == 0)
        {
            return seed;
        }

        var times = builder.Emit(new Divide(), builder.Subtract(inputs[0], output), inputs[1]);
        return builder.WhereSeed(seed, builder.Negate(builder.Multiply(seed, times)));
    }

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.Remainder(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => Divide.Text("%", "Remainder", element, operands);
}
