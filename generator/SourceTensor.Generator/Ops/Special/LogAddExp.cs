using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log(eˣ + eʸ).</summary>
internal sealed record LogAddExp : BinaryOp
{
    public override string Name => "log_add_exp";

    public override string Summary => "Logarithm of the sum of two exponentials, without overflow.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogAddExp"];

    public override (double Value, double Gradient, string Reason)? Tolerance => (1e-14, 1e-10, "cancels where the sum is close to 1");

    // eˣ / (eˣ + eʸ) = 1 / (1 + e^(y − x)).
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        builder.Multiply(seed, builder.Emit(new Sigmoid(), builder.Subtract(inputs[operand], inputs[1 - operand])));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.LogAddExp(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.LogAddExp", operands);

    public override string? LaneFunction => "LogAddExp";
}
