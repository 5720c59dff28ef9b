using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log B(x, y) = log Γ(x) + log Γ(y) − log Γ(x + y).</summary>
internal sealed record LogBeta : BinaryOp
{
    public override string Name => "log_beta";

    public override string Summary => "Logarithm of the beta function; ∞ where an operand is 0, NaN where one is negative.";

    protected override bool IsFloatingOnly => true;

    public override IReadOnlyList<string> Methods => ["TensorMath.LogBeta"];

    public override string Singularity => "overflows near 0";

    // Not where B(x, y) is close to 1, so that the logarithm is ill conditioned.
    public override (double Low, double High) Domain(int operand) => (1.4, 6);

    // ψ(x) − ψ(x + y).
    public override Value Chain(Builder builder, int operand, Value seed, IReadOnlyList<Value> inputs, Value output) =>
        builder.WhereSeed(seed, builder.Multiply(seed, builder.Subtract(builder.Emit(new Digamma(), inputs[operand]), builder.Emit(new Digamma(), builder.Add(inputs[0], inputs[1])))));

    protected override T Evaluate<T>(INumberSystem<T> numbers, T x, T y) => numbers.LogBeta(x, y);

    public override CSharpText Scalar(ElementType element, IReadOnlyList<CSharpText> operands) => CSharpText.Call("KernelMath.LogBeta", operands);
}
