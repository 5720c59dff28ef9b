using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The solution of a triangular system; the other triangle is not read.</summary>
/// <param name="Lower">Whether the lower triangle is that of the system.</param>
/// <param name="Transposed">Whether the transposed matrix is.</param>
/// <param name="KeepsZeros">Whether the solution of a right-hand side of zeros is 0 even where the matrix is singular: for adjoints.</param>
internal sealed record SolveTriangular(bool Lower, bool Transposed, bool KeepsZeros = false) : MatrixOp
{
    public override string Name => "solve_triangular";

    public override string Summary => "Solution of a triangular system of equations.";

    public override string Parameters => (Lower ? "lower" : "upper") + (Transposed ? ", transposed" : "") + (KeepsZeros ? ", zeros stay" : "");

    public override IReadOnlyList<string> Methods => ["TensorMath.SolveTriangular"];

    public override string Kernel => "SolveTriangular";

    public override MatrixResult Result => MatrixResult.RightSide;

    public override IReadOnlyList<(string Name, bool Value)> Flags =>
        KeepsZeros ? [("lower", Lower), ("transposed", Transposed), ("keepsZeros", true)] : [("lower", Lower), ("transposed", Transposed)];

    public override IReadOnlyList<Value> Bind(Call call) =>
        (this with { Lower = call.Constant<bool>("lower") ?? true, Transposed = call.Constant<bool>("transposed") ?? false }).BindFlagged(call);

    private IReadOnlyList<Value> BindFlagged(Call call) => base.Bind(call);

    // The adjoint of b solves the other of the two systems, with L and with Lᵀ; that of L is −b_adj xᵀ, transposed where L is,
    // as far as L is read (Giles, An extended collection of matrix derivative results, 2008, §2.2.3).
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var rightAdjoint = builder.Emit(this with { Transposed = !Transposed, KeepsZeros = true }, inputs[0], outputAdjoint);
        if (operand == 1)
        {
            return rightAdjoint;
        }

        var (batch, columns) = (Batch(inputs), inputs[1].Type.Rank == inputs[0].Type.Rank ? "c" : "");
        var product = builder.Contract([batch + "i" + columns, batch + "j" + columns], batch + (Transposed ? "ji" : "ij"), [rightAdjoint, output], selects: true);
        return builder.Negate(builder.Emit(new TriangularPart(Lower, HalvesDiagonal: false), product));
    }

    // As for a full matrix, as far as L is read.
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var solve = this with { KeepsZeros = true };
        if (operand == 1)
        {
            return builder.Emit(solve, inputs[0], tangent);
        }

        var (batch, columns) = (Batch(inputs), inputs[1].Type.Rank == inputs[0].Type.Rank ? "c" : "");
        var part = builder.Emit(new TriangularPart(Lower, HalvesDiagonal: false), tangent);
        var product = builder.Contract([batch + (Transposed ? "ji" : "ij"), batch + "j" + columns], batch + "i" + columns, [part, output], selects: true);
        return builder.Negate(builder.Emit(solve, inputs[0], product));
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) =>
        MatrixEvaluation.SolveTriangular(numbers, operands[0], operands[1], n, columns, Lower, Transposed, KeepsZeros);
}
