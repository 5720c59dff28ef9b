using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>A⁻¹.</summary>
internal sealed record Inverse : MatrixOp
{
    public override string Name => "inverse";

    public override string Summary => "Inverse of a matrix; infinite or NaN where it is singular.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Inverse"];

    public override string Kernel => "Inverse";

    public override MatrixResult Result => MatrixResult.Matrix;

    public override bool Factors => true;

    public override int Permutations => 1;

    // A_adj = −A⁻ᵀ Y_adj A⁻ᵀ (Giles 2008, §2.2.3).
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var batch = Batch(inputs);
        var right = builder.Contract([batch + "ik", batch + "jk"], batch + "ij", [outputAdjoint, output], selects: true);
        return builder.Negate(builder.Contract([batch + "kj", batch + "ki"], batch + "ij", [right, output], selects: true));
    }

    // −Y A_tan Y (Giles 2008, §2.2.3).
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var batch = Batch(inputs);
        var right = builder.Contract([batch + "ik", batch + "kj"], batch + "ij", [tangent, output], selects: true);
        return builder.Negate(builder.Contract([batch + "kj", batch + "ik"], batch + "ij", [right, output], selects: true));
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) => MatrixEvaluation.Inverse(numbers, operands[0], n);
}
