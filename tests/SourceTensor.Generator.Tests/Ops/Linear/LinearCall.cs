using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>What the numbers of an operand have to be.</summary>
internal enum MatrixKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Far from singular in each of its triangles.</summary>
    Triangular,

    /// <summary>Far from singular, but with nothing large on the diagonal: its rows have to be exchanged, all around.</summary>
    Regular,

    /// <summary>Positive definite, as its lower triangle says; above there is something else.</summary>
    PositiveDefinite,
}

/// <summary>One way to call a product of tensors or a function of matrices.</summary>
/// <param name="Expression">The call, its operands as {0}, {1}, {2}.</param>
/// <param name="Kind">What its first operand has to be.</param>
/// <param name="Result">The rank of the result.</param>
/// <param name="Operands">The shapes of its operands, as letters for lengths.</param>
internal sealed record LinearCall(string Expression, MatrixKind Kind, int Result, params string[] Operands)
{
    public string Title => $"{Expression} of {string.Join(" and ", Operands)}";

    public string Text(Func<int, string> read) => string.Format(CultureInfo.InvariantCulture, Expression, [.. Operands.Select((_, k) => read(k))]);

    public int[][] Shapes(IReadOnlyDictionary<char, int> lengths) => [.. Operands.Select(operand => operand.Select(letter => lengths[letter]).ToArray())];

    /// <summary>Numbers for an operand; of matrices, for each of them.</summary>
    public double[] Sample(int operand, int[] shape)
    {
        double[] values = [.. Enumerable.Range(0, shape.Product()).Select(i => ((i + 1) * (0.6180339887498949 + (0.1415926 * operand)) % 1 * 1.7) - 0.6)];
        if (Kind == MatrixKind.Any || operand > 0)
        {
            return values;
        }

        var n = shape[^1];
        for (var i = 0; i < values.Length; i++)
        {
            var (row, column) = (i / n % n, i % n);
            values[i] = row == (Kind == MatrixKind.Regular ? (column + 1) % n : column) ? Math.Abs(values[i]) + 1 + (Kind == MatrixKind.PositiveDefinite ? 0.4 * n : 0) : values[i] / Math.Sqrt(n);
        }

        return values;
    }
}

/// <summary>The calls that <see cref="LinearTheory"/> tests, by function.</summary>
internal static class LinearCalls
{
    public static IReadOnlyDictionary<string, LinearCall[]> All { get; } = new Dictionary<string, LinearCall[]>(StringComparer.Ordinal)
    {
        ["Dot"] = [Product("TensorMath.Dot({0}, {1})", 0, "k", "k"), Product("TensorMath.Dot({0}, {0})", 0, "k")],
        ["Outer"] = [Product("TensorMath.Outer({0}, {1})", 2, "i", "j"), Product("TensorMath.Outer({0}, {0})", 2, "i")],
        ["MatMul"] = [.. Enumerable.Range(0, 25).Select(pair => MatMul((pair / 5) + 1, (pair % 5) + 1)), Product("TensorMath.MatMul({0}, {0})", 2, "nn")],
        ["Trace"] = [Product("TensorMath.Trace({0})", 0, "nn"), Product("TensorMath.Trace({0})", 1, "ann"), Product("TensorMath.Trace({0})", 2, "abnn"), Product("TensorMath.Trace({0})", 3, "abcnn")],
        ["Einsum"] =
        [
            Einsum("ij,j->i", "ij", "j"), Einsum("i,ij->j", "i", "ij"), Einsum("i,ij,j->", "i", "ij", "j"), Einsum("ik,kj->ij", "ik", "kj"), Einsum("ik,jk->ij", "ik", "jk"),
            Einsum("ki,kj->ij", "ki", "kj"), Einsum("ij,jk->ki", "ij", "jk"), Einsum("ij,ij->", "ij", "ij"), Einsum("ij,ij->i", "ij", "ij"), Einsum("ij,ij->ji", "ij", "ij"),
            Einsum("ij->ji", "ij"), Einsum("ij->", "ij"), Einsum("ij->j", "ij"), Einsum("ij->ij", "ij"), Einsum("nn->n", "nn"), Einsum("nn->", "nn"), Einsum("nnj->j", "nnj"),
            Einsum("nn,nj->j", "nn", "nj"), Einsum("i,j->ij", "i", "j"), Einsum("i,j->ji", "i", "j"), Einsum("i,j->", "i", "j"), Einsum("i,i->i", "i", "i"),
            Einsum("ij,jk,kl->il", "ij", "jk", "kl"), Einsum("i,j,k->ijk", "i", "j", "k"), Einsum("ai k,akj -> aij", "aik", "akj"), Einsum("ijk->kij", "ijk"), Einsum("abi,bj->aij", "abi", "bj"),
        ],
        ["Cholesky"] = [.. Each(2, 5).Select(rank => new LinearCall("TensorMath.Cholesky({0})", MatrixKind.PositiveDefinite, rank, Square(rank)))],
        ["SolveTriangular"] =
        [
            .. Flags().SelectMany(flags => new[] { Solve($"TensorMath.SolveTriangular({{0}}, {{1}}, {flags})", 2, 1), Solve($"TensorMath.SolveTriangular({{0}}, {{1}}, {flags})", 2, 2) }),
            .. Each(3, 5).SelectMany(rank => new[] { Solve("TensorMath.SolveTriangular({0}, {1})", rank, rank - 1), Solve("TensorMath.SolveTriangular({0}, {1}, transposed: true)", rank, rank) }),
        ],
        ["Solve"] = [.. Each(2, 5).SelectMany(rank => new[] { Solve("TensorMath.Solve({0}, {1})", rank, rank - 1), Solve("TensorMath.Solve({0}, {1})", rank, rank) })],
        ["Inverse"] = [.. Each(2, 5).Select(rank => new LinearCall("TensorMath.Inverse({0})", MatrixKind.Regular, rank, Square(rank)))],
        ["Determinant"] = [.. Each(2, 5).Select(rank => new LinearCall("TensorMath.Determinant({0})", MatrixKind.Regular, rank - 2, Square(rank)))],
        ["LogDeterminant"] = [.. Each(2, 5).Select(rank => new LinearCall("TensorMath.LogDeterminant({0})", MatrixKind.Regular, rank - 2, Square(rank)))],
    };

    private static IEnumerable<int> Each(int from, int to) => Enumerable.Range(from, to - from + 1);

    private static LinearCall Product(string expression, int result, params string[] operands) => new(expression, MatrixKind.Any, result, operands);

    private static LinearCall MatMul(int left, int right)
    {
        string Batch(int rank) => rank <= 2 ? "" : "abc"[^(rank - 2)..];
        var batch = Math.Max(Math.Max(left, right) - 2, 0);
        return Product(
            "TensorMath.MatMul({0}, {1})", batch + (left > 1 ? 1 : 0) + (right > 1 ? 1 : 0), Batch(left) + (left == 1 ? "k" : "ik"), Batch(right) + (right == 1 ? "k" : "kj"));
    }

    private static LinearCall Einsum(string subscripts, params string[] operands)
    {
        var result = subscripts[(subscripts.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim().Length;
        return Product($"{(result == 0 ? "TensorMath" : $"Tensor{result}D")}.Einsum(\"{subscripts}\", {string.Join(", ", operands.Select((_, k) => $"{{{k}}}"))})", result, operands);
    }

    private static string Square(int rank) => "abc"[..(rank - 2)] + "nn";

    private static LinearCall Solve(string expression, int rank, int right) => new(expression, expression.Contains("Triangular", StringComparison.Ordinal) ? MatrixKind.Triangular : MatrixKind.Regular, right, Square(rank), "abc"[..(rank - 2)] + (right == rank ? "nm" : "n"));

    private static IEnumerable<string> Flags() =>
        from lower in new[] { "true", "false" }
        from transposed in new[] { "true", "false" }
        select $"lower: {lower}, transposed: {transposed}";
}
