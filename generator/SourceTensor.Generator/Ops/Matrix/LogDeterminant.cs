using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>log |det A|.</summary>
internal sealed record LogDeterminant : MatrixOp
{
    public override string Name => "log_determinant";

    public override string Summary => "Logarithm of the magnitude of the determinant; −∞ where the matrix is singular.";

    public override IReadOnlyList<string> Methods => ["TensorMath.LogDeterminant"];

    public override string Kernel => "LogDeterminant";

    public override MatrixResult Result => MatrixResult.Number;

    public override bool Factors => true;

    // The transposed inverse (Giles 2008, §2.2.4).
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var batch = Batch(inputs);
        var inverse = builder.Emit(new Inverse(), inputs[0]);
        return builder.Contract([batch, batch + "ji"], batch + "ij", [outputAdjoint, inverse], selects: true);
    }

    // The trace of A⁻¹ A_tan.
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var batch = Batch(inputs);
        var inverse = builder.Emit(new Inverse(), inputs[0]);
        return builder.Contract([batch + "ij", batch + "ji"], batch, [tangent, inverse], selects: true);
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) => [MatrixEvaluation.LogDeterminant(numbers, operands[0], n)];
}
