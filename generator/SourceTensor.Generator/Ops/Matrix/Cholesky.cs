using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The lower triangular L with L·Lᵀ = A, of which only the lower triangle is read.</summary>
internal sealed record Cholesky : MatrixOp
{
    public override string Name => "cholesky";

    public override string Summary => "Cholesky factor, lower triangular; the lower triangle is read; NaN unless positive definite.";

    public override IReadOnlyList<string> Methods => ["TensorMath.Cholesky"];

    public override string Kernel => "Cholesky";

    public override MatrixResult Result => MatrixResult.Matrix;

    // The adjoint of a symmetric A is the symmetric part of S = L⁻ᵀ Φ(Lᵀ L_adj) L⁻¹, Φ taking the lower triangle and half of the
    // diagonal (Murray, Differentiation of the Cholesky decomposition, 2016, eq. 10; Giles, 2008, §2.2.4). An element of the lower triangle
    // stands for two of A: together they get S + Sᵀ, of which again the lower triangle and half of the diagonal are wanted.
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var batch = Batch(inputs);
        var product = builder.Contract([batch + "ki", batch + "kj"], batch + "ji", [outputAdjoint, output], selects: true);
        var middle = builder.Emit(new TriangularPart(Lower: true, HalvesDiagonal: true), product);
        var solve = new SolveTriangular(Lower: true, Transposed: true, KeepsZeros: true);
        var left = builder.Emit(solve, output, middle);
        var both = builder.Emit(solve, output, builder.Emit(new Contract([batch + "ij"], batch + "ji"), left));
        var sum = builder.Add(both, builder.Emit(new Contract([batch + "ij"], batch + "ji"), both));
        return builder.Emit(new TriangularPart(Lower: true, HalvesDiagonal: true), sum);
    }

    // L Φ(L⁻¹ A_tan L⁻ᵀ), Φ taking the lower triangle and half of the diagonal (Murray 2016, eq. 8). The lower triangle stands for both of A.
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var batch = Batch(inputs);
        Value Transposed(Value x) => builder.Emit(new Contract([batch + "ij"], batch + "ji"), x);
        var half = builder.Emit(new TriangularPart(Lower: true, HalvesDiagonal: true), tangent);
        var solve = new SolveTriangular(Lower: true, Transposed: false, KeepsZeros: true);
        var left = builder.Emit(solve, output, builder.Add(half, Transposed(half)));
        var middle = builder.Emit(new TriangularPart(Lower: true, HalvesDiagonal: true), builder.Emit(solve, output, Transposed(left)));
        return builder.Contract([batch + "kj", batch + "ik"], batch + "ij", [middle, output], selects: true);
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) => MatrixEvaluation.Cholesky(numbers, operands[0], n);
}
