using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>The network of two hidden layers, a row at a time.</summary>
internal static class PrimitiveMlp
{
    public static double Value(
        int rows, int inputs, int hidden, ReadOnlySpan<double> x, ReadOnlySpan<double> w1, ReadOnlySpan<double> b1, ReadOnlySpan<double> w2, ReadOnlySpan<double> b2,
        ReadOnlySpan<double> w3, double b3)
    {
        Span<double> first = stackalloc double[hidden];
        Span<double> second = stackalloc double[hidden];
        var total = 0.0;
        for (var n = 0; n < rows; n++)
        {
            Layer(x.Slice(n * inputs, inputs), w1, b1, first);
            Layer(first, w2, b2, second);
            total += b3 + TensorPrimitives.Dot(second, w3);
        }

        return total;
    }

    public static double Gradient(
        int rows, int inputs, int hidden, ReadOnlySpan<double> x, ReadOnlySpan<double> w1, ReadOnlySpan<double> b1, ReadOnlySpan<double> w2, ReadOnlySpan<double> b2,
        ReadOnlySpan<double> w3, double b3, Span<double> xGradient)
    {
        Span<double> first = stackalloc double[hidden];
        Span<double> second = stackalloc double[hidden];
        Span<double> adjoint = stackalloc double[hidden];
        var total = 0.0;
        for (var n = 0; n < rows; n++)
        {
            Layer(x.Slice(n * inputs, inputs), w1, b1, first);
            Layer(first, w2, b2, second);
            total += b3 + TensorPrimitives.Dot(second, w3);
            Slope(second);
            TensorPrimitives.Multiply(second, w3, second);
            for (var j = 0; j < hidden; j++)
            {
                adjoint[j] = TensorPrimitives.Dot(second, w2.Slice(j * hidden, hidden));
            }

            Slope(first);
            TensorPrimitives.Multiply(adjoint, first, adjoint);
            for (var d = 0; d < inputs; d++)
            {
                xGradient[(n * inputs) + d] = TensorPrimitives.Dot(adjoint, w1.Slice(d * hidden, hidden));
            }
        }

        return total;
    }

    private static void Layer(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> b, Span<double> result)
    {
        b.CopyTo(result);
        for (var j = 0; j < x.Length; j++)
        {
            TensorPrimitives.FusedMultiplyAdd(w.Slice(j * result.Length, result.Length), x[j], result, result);
        }

        TensorPrimitives.Tanh(result, result);
    }

    // 1 − t², in place.
    private static void Slope(Span<double> t)
    {
        TensorPrimitives.Multiply(t, t, t);
        TensorPrimitives.Subtract(1, t, t);
    }
}
