using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Self-attention with one head, which looks at the past only, and its squared distance from a target.</summary>
public static partial class Attention
{
    [TensorFunction]
    public static double Loss(Tensor2D<double> x, Tensor2D<double> query, Tensor2D<double> key, Tensor2D<double> values, [Data] Tensor2D<double> mask, [Data] Tensor2D<double> target)
    {
        var q = MatMul(x, query);
        var k = MatMul(x, key);
        var v = MatMul(x, values);
        var scores = Tensor2D.Einsum("ic,jc->ij", q, k) / Math.Sqrt(query.Columns) + mask;
        var attended = MatMul(SoftMax(scores, 1), v);
        return Sum(Square(attended - target));
    }

    public static object[][] Inputs() => [[Matrix(5, 4), Matrix(4, 3), Matrix(4, 3, -2, 1), Matrix(4, 2), Mask(5), Matrix(5, 2, 0, 1)], [Matrix(1, 2), Matrix(2, 2), Matrix(2, 2), Matrix(2, 9), Mask(1), Matrix(1, 9)]];

    private static Tensor2D<double> Mask(int n)
    {
        var mask = Tensor2D.Zeros<double>(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                mask[i, j] = -1e9;
            }
        }

        return mask;
    }
}
