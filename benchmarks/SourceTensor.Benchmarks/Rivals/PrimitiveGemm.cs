using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>Products of square matrices, a row at a time.</summary>
internal static class PrimitiveGemm
{
    public static void Value(int n, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c)
    {
        c.Clear();
        for (var i = 0; i < n; i++)
        {
            var to = c.Slice(i * n, n);
            for (var k = 0; k < n; k++)
            {
                TensorPrimitives.FusedMultiplyAdd(b.Slice(k * n, n), a[(i * n) + k], to, to);
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
                var to = bGradient.Slice(k * n, n);
                aGradient[(i * n) + k] = TensorPrimitives.Dot(from, b.Slice(k * n, n));
                TensorPrimitives.FusedMultiplyAdd(from, a[(i * n) + k], to, to);
            }
        }
    }
}
