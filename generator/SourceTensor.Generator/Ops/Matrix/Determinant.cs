using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>det A.</summary>
internal sealed record Determinant : MatrixOp
{
    public override string Name => "determinant";

    public override string Summary => "Determinant of a matrix.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Determinant"];

    public override string Kernel => "Determinant";

    public override MatrixResult Result => MatrixResult.Number;

    public override bool Factors => true;

    // Jacobi's formula with the cofactors themselves: they exist for singular matrices too.
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var batch = Batch(inputs);
        var cofactors = builder.Emit(new Cofactors(), inputs[0]);
        return builder.Contract([batch, batch + "ij"], batch + "ij", [outputAdjoint, cofactors], isMasked);
    }

    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var batch = Batch(inputs);
        var cofactors = builder.Emit(new Cofactors(), inputs[0]);
        return builder.Contract([batch + "ij", batch + "ij"], batch, [tangent, cofactors], isMasked);
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) => [MatrixEvaluation.Determinant(numbers, operands[0], n)];
}
