using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>The weighted density, in pieces that stay in the nearest cache.</summary>
internal static class PrimitiveElementwise
{
    private const int Piece = 512;

    public static double Value(ReadOnlySpan<double> x, double mu, double sigma)
    {
        Span<double> z = stackalloc double[Piece];
        Span<double> s = stackalloc double[Piece];
        var total = 0.0;
        for (var rest = x; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
        {
            var piece = rest[..Math.Min(Piece, rest.Length)];
            Density(piece, mu, sigma, z, s);
            total += TensorPrimitives.Dot(z[..piece.Length], s[..piece.Length]);
        }

        return total / sigma;
    }

    public static double Gradient(ReadOnlySpan<double> x, double mu, double sigma, Span<double> xGradient, out double muGradient, out double sigmaGradient)
    {
        Span<double> density = stackalloc double[Piece];
        Span<double> weight = stackalloc double[Piece];
        Span<double> slope = stackalloc double[Piece];
        var (total, byMu, bySigma) = (0.0, 0.0, 0.0);
        for (var start = 0; start < x.Length; start += Piece)
        {
            var piece = x.Slice(start, Math.Min(Piece, x.Length - start));
            var value = density[..piece.Length];
            var s = weight[..piece.Length];
            var d = slope[..piece.Length];
            var to = xGradient.Slice(start, piece.Length);
            Density(piece, mu, sigma, value, s);
            TensorPrimitives.Multiply(value, s, value);
            TensorPrimitives.Subtract(piece, mu, to);
            TensorPrimitives.Multiply(value, to, d);
            total += TensorPrimitives.Sum<double>(value);
            byMu += TensorPrimitives.Sum<double>(d);
            bySigma += TensorPrimitives.Dot<double>(d, to);

            // By x: (value · (1 − s) − value · (x − μ) / σ²) / σ.
            TensorPrimitives.Subtract(1, s, s);
            TensorPrimitives.Multiply(value, s, value);
            TensorPrimitives.Divide(d, -sigma * sigma, d);
            TensorPrimitives.Add(value, d, d);
            TensorPrimitives.Divide(d, sigma, to);
        }

        muGradient = byMu / (sigma * sigma * sigma);
        sigmaGradient = (bySigma / (sigma * sigma * sigma * sigma)) - (total / (sigma * sigma));
        return total / sigma;
    }

    private static void Density(ReadOnlySpan<double> x, double mu, double sigma, Span<double> density, Span<double> weight)
    {
        var own = density[..x.Length];
        TensorPrimitives.Subtract(x, mu, own);
        TensorPrimitives.Multiply(own, own, own);
        TensorPrimitives.Multiply(own, -0.5 / (sigma * sigma), own);
        TensorPrimitives.Exp(own, own);
        TensorPrimitives.Sigmoid(x, weight[..x.Length]);
    }
}
