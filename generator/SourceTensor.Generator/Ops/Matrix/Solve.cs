using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>The solution of a system of equations.</summary>
/// <param name="Transposed">Whether the matrix of the system is the transposed one.</param>
/// <param name="KeepsZeros">Whether the solution of a right-hand side of zeros is 0 even where the matrix is singular: for adjoints.</param>
internal sealed record Solve(bool Transposed = false, bool KeepsZeros = false) : MatrixOp
{
    public override string Name => "solve";

    public override string Summary => "Solution of a system of linear equations, by LU factors with row exchanges.";

    public override string Parameters => (Transposed ? "transposed" : "") + (KeepsZeros ? (Transposed ? ", " : "") + "zeros stay" : "");

    public override IReadOnlyList<string> Methods => ["TensorMath.Solve"];

    public override string Kernel => "Solve";

    public override MatrixResult Result => MatrixResult.RightSide;

    public override bool Factors => true;

    public override int Permutations => 1;

    public override IReadOnlyList<(string Name, bool Value)> Flags =>
        KeepsZeros ? [("transposed", Transposed), ("keepsZeros", true)] : [("transposed", Transposed)];

    // The adjoint of b solves the transposed system; that of A is −b_adj xᵀ, transposed where A is (Giles 2008, §2.2.3).
    public override Value AdjointOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value outputAdjoint, bool isMasked)
    {
        var rightAdjoint = builder.Emit(new Solve(!Transposed, KeepsZeros: true), inputs[0], outputAdjoint);
        if (operand == 1)
        {
            return rightAdjoint;
        }

        var (batch, columns) = (Batch(inputs), inputs[1].Type.Rank == inputs[0].Type.Rank ? "c" : "");
        return builder.Negate(builder.Contract([batch + "i" + columns, batch + "j" + columns], batch + (Transposed ? "ji" : "ij"), [rightAdjoint, output], selects: true));
    }

    // x = A⁻¹ b: of b the same system, of A the system with −A_tan x (Giles 2008, §2.2.3).
    public override Value TangentOf(Builder builder, int operand, IReadOnlyList<Value> inputs, Value output, Value tangent, bool isMasked)
    {
        var solve = this with { KeepsZeros = true };
        if (operand == 1)
        {
            return builder.Emit(solve, inputs[0], tangent);
        }

        var (batch, columns) = (Batch(inputs), inputs[1].Type.Rank == inputs[0].Type.Rank ? "c" : "");
        var product = builder.Contract([batch + (Transposed ? "ji" : "ij"), batch + "j" + columns], batch + "i" + columns, [tangent, output], selects: true);
        return builder.Negate(builder.Emit(solve, inputs[0], product));
    }

    protected override T[] Compute<T>(INumberSystem<T> numbers, IReadOnlyList<T[]> operands, int n, int columns) =>
        MatrixEvaluation.Solve(numbers, operands[0], operands[1], n, columns, Transposed, KeepsZeros);
}
