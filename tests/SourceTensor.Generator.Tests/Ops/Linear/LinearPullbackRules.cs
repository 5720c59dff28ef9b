using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// The rules of contractions and of functions of matrices, as they stand in the IR: those that no call leads to, because only
/// other rules are written with them, included.
/// </summary>
public sealed class LinearPullbackRules
{
    private static readonly Dictionary<string, (PullbackOp Operation, int[][] Shapes)> s_cases = AllCases()
        .ToDictionary(entry => $"{entry.Operation.Name} {{{entry.Operation.Parameters}}} of {string.Join(" and ", entry.Shapes.Select(shape => $"[{string.Join(", ", shape)}]"))}", StringComparer.Ordinal);

    public static TheoryData<string> Titles => [.. s_cases.Keys];

    /// <summary>The types of the operations that the theory below covers.</summary>
    internal static IEnumerable<Type> Covered => s_cases.Values.Select(entry => entry.Operation.GetType());

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_pullback_is_the_vector_Jacobian_product(string title)
    {
        var (operation, shapes) = s_cases[title];
        foreach (var isMasked in new[] { false, true })
        {
            var f = new FunctionBuilder("Pullback");
            Value[] inputs = [.. shapes.Select((shape, k) => f.Parameter($"x{k}", FunctionBuilder.Fixed(shape)))];
            var y = f.Body.Emit(operation, inputs);
            var cotangent = f.Parameter("cotangent", y.Type);
            Value[] adjoints = operation is OperandwiseOp op
                ? [.. inputs.Select((_, k) => op.AdjointOf(f.Body, k, inputs, y, cotangent, isMasked))]
                : [.. operation.Pullback(f.Body, inputs, y, cotangent).Select(adjoint => adjoint!)];
            Assert.Equal(inputs.Select(input => input.Type), adjoints.Select(adjoint => adjoint.Type));
            var function = f.Return([y, .. adjoints]);

            Elements<double>[] arguments = [.. shapes.Select((shape, k) => new Elements<double>(Sample(shape, k), shape))];
            int[] resultShape = [.. y.Type.Shape.Select(length => (int)length.Constant)];
            var weights = new Elements<double>(Sample(resultShape, 2), resultShape);
            var stated = Run(function, [.. arguments, weights]);
            for (var k = 0; k < shapes.Length; k++)
            {
                for (var i = 0; i < arguments[k].Values.Length; i++)
                {
                    Close(Difference(function, [.. arguments, weights], k, i, weights.Values), stated[k + 1].Values[i], 1e-10, $"{title}, element {i} of operand {k}");
                }
            }
        }
    }

    /// <summary>What is masked, or comes before an operation whose partials can be infinite, has an adjoint of exactly 0.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void An_adjoint_of_zeros_stays_zeros(string title)
    {
        var (operation, shapes) = s_cases[title];
        if (operation is not OperandwiseOp op)
        {
            return;
        }

        var f = new FunctionBuilder("Zeros");
        Value[] inputs = [.. shapes.Select((shape, k) => f.Parameter($"x{k}", FunctionBuilder.Fixed(shape)))];
        var y = f.Body.Emit(operation, inputs);
        var cotangent = f.Parameter("cotangent", y.Type);
        var function = f.Return([.. inputs.Select((_, k) => op.AdjointOf(f.Body, k, inputs, y, cotangent, isMasked: true))]);
        int[] resultShape = [.. y.Type.Shape.Select(length => (int)length.Constant)];
        foreach (var value in new[] { 0, 1, double.NaN, double.PositiveInfinity })
        {
            // Zeros and ones are singular matrices.
            Elements<double>[] arguments = [.. shapes.Select(shape => new Elements<double>([.. Enumerable.Repeat(value, shape.Product())], shape))];
            Assert.All(Run(function, [.. arguments, new Elements<double>(new double[resultShape.Product()], resultShape)]), adjoint => Assert.All(adjoint.Values, element => Assert.Equal(0, element)));
        }
    }

    private static IEnumerable<(PullbackOp Operation, int[][] Shapes)> AllCases()
    {
        foreach (var (labels, result) in new[]
        {
            ("ij", "ji"), ("ij", "j"), ("ij", ""), ("ii", "i"), ("ii", ""), ("i", "ii"), ("ij", "iij"), ("iij", "j"), ("iji", "j"), ("ii,ij", "j"), ("i,i", ""), ("i,j", "ij"), ("i,j", "j"), ("i,i", "ii"),
            ("ij,jk", "ik"), ("ij,kj", "ki"), ("ij,ik", "jk"), ("ij,ij", "i"), ("aij,jk", "aik"), ("ij,ajk", "aki"), ("ii,jj", "ij"), ("ij,k", "i"), (",ij", "ji"), ("ij,", "ji"),
        })
        {
            var operands = labels.Split(',');
            int[][] shapes = [.. operands.Select(operand => operand.Select(label => label - 'a' is 0 ? 2 : label - 'g').ToArray())];
            yield return (new Contract(operands.ToEquatableArray(), result), shapes);
            yield return (new Contract(operands.ToEquatableArray(), result, Selects: true), shapes);
        }

        foreach (var batch in new int[][] { [], [2] })
        {
            int[] square = [.. batch, 3, 3];
            foreach (var rightSide in new int[][] { [.. batch, 3], [.. batch, 3, 2] })
            {
                yield return (new Solve(), [square, rightSide]);
                yield return (new Solve(Transposed: true, KeepsZeros: true), [square, rightSide]);
                foreach (var flags in Enumerable.Range(0, 8))
                {
                    yield return (new SolveTriangular((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0), [square, rightSide]);
                }
            }

            PullbackOp[] unary = [new Cholesky(), new Inverse(), new Determinant(), new LogDeterminant(), new Cofactors(), .. Enumerable.Range(0, 4).Select(flags => new TriangularPart((flags & 1) != 0, (flags & 2) != 0))];
            foreach (var operation in unary)
            {
                yield return (operation, [square]);
            }
        }
    }

    /// <summary>Large on the diagonals of matrices, which are positive definite then and far from singular.</summary>
    private static double[] Sample(int[] shape, int operand) => [.. Enumerable.Range(0, shape.Product()).Select(i =>
    {
        var value = (((i + 1) * 0.6180339887498949) + (0.3 * operand)) % 1;
        return shape.Length > 1 && i / shape[^1] % shape[^2] == i % shape[^1] ? value + 2 : value - 0.4;
    })];
}
