using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The matrix of cofactors, det A · A⁻ᵀ where A has an inverse: the derivative of the determinant.</summary>
internal sealed record Cofactors : MatrixOp
{
    public override string Name => "cofactors";

    public override string Summary => "Cofactors of a matrix, singular or not.";

    public override string Kernel => "Cofactors";

    public override MatrixResult Result => MatrixResult.Matrix;

    public override bool Factors => true;

    public override int Permutations => 2;

    // From C = det A · A⁻ᵀ: A_adj = (⟨C_adj, C⟩ C − C C_adjᵀ C) / det A, and C_tan likewise of A_tan. Second derivatives of a
    // determinant exist for singular matrices as well; this formula gives NaN there.
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked) =>
        Chain(builder, inputs, output, outputAdjoint, isMasked);

    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked) =>
        Chain(builder, inputs, output, tangent, isMasked);

    private static Value Chain(Builder builder, IReadOnlyList<Value> inputs, Value output, Value seed, bool isMasked)
    {
        var batch = Batch(inputs);
        var size = builder.Contract([batch + "ij", batch + "ij"], batch, [seed, output], isMasked);
        var first = builder.Contract([batch, batch + "ij"], batch + "ij", [size, output], isMasked);
        var inner = builder.Contract([batch + "kj", batch + "ki"], batch + "ji", [seed, output], isMasked);
        var second = builder.Contract([batch + "jk", batch + "ij"], batch + "ik", [inner, output], isMasked);
        Value determinant = builder.Emit(new Determinant(), inputs[0]);
        for (var axis = 0; axis < 2 && batch.Length > 0; axis++)
        {
            determinant = builder.Emit(new Unsqueeze(batch.Length), determinant);
        }

        return builder.DivideSeed(builder.Subtract(first, second), determinant);
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) => MatrixEvaluation.Cofactors(numbers, operands[0], n);
}
