using System;

namespace SourceTensor.Benchmarks;

/// <summary>Products of square matrices in plain loops, the innermost along rows.</summary>
internal static class PlainGemm
{
    public static void Value(int n, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c)
    {
        c.Clear();
        for (var i = 0; i < n; i++)
        {
            var to = c.Slice(i * n, n);
            for (var k = 0; k < n; k++)
            {
                var factor = a[(i * n) + k];
                var row = b.Slice(k * n, n);
                for (var j = 0; j < to.Length; j++)
                {
                    to[j] += factor * row[j];
                }
            }
        }
    }

    /// <summary>The gradients are cotangent · bᵀ and aᵀ · cotangent.</summary>
    public static void Gradient(
        int n, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> cotangent, Span<double> c, Span<double> aGradient, Span<double> bGradient)
    {
        Value(n, a, b, c);
        bGradient.Clear();
        for (var i = 0; i < n; i++)
        {
            var from = cotangent.Slice(i * n, n);
            for (var k = 0; k < n; k++)
            {
                var (factor, sum) = (a[(i * n) + k], 0.0);
                var row = b.Slice(k * n, n);
                var to = bGradient.Slice(k * n, n);
                for (var j = 0; j < from.Length; j++)
                {
                    sum += from[j] * row[j];
                    to[j] += factor * from[j];
                }

                aGradient[(i * n) + k] = sum;
            }
        }
    }
}
