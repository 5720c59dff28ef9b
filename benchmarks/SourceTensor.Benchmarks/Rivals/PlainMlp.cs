using System;

namespace SourceTensor.Benchmarks;

/// <summary>The network of two hidden layers in plain loops, a row at a time.</summary>
internal static class PlainMlp
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
            total += Layers(x.Slice(n * inputs, inputs), w1, b1, w2, b2, w3, b3, first, second);
        }

        return total;
    }

    public static double Gradient(
        int rows, int inputs, int hidden, ReadOnlySpan<double> x, ReadOnlySpan<double> w1, ReadOnlySpan<double> b1, ReadOnlySpan<double> w2, ReadOnlySpan<double> b2,
        ReadOnlySpan<double> w3, double b3, Span<double> xGradient)
    {
        Span<double> first = stackalloc double[hidden];
        Span<double> second = stackalloc double[hidden];
        var total = 0.0;
        for (var n = 0; n < rows; n++)
        {
            total += Layers(x.Slice(n * inputs, inputs), w1, b1, w2, b2, w3, b3, first, second);
            for (var i = 0; i < hidden; i++)
            {
                second[i] = w3[i] * (1 - (second[i] * second[i]));
            }

            for (var j = 0; j < hidden; j++)
            {
                first[j] = Dot(second, w2.Slice(j * hidden, hidden)) * (1 - (first[j] * first[j]));
            }

            for (var d = 0; d < inputs; d++)
            {
                xGradient[(n * inputs) + d] = Dot(first, w1.Slice(d * hidden, hidden));
            }
        }

        return total;
    }

    private static double Layers(
        ReadOnlySpan<double> x, ReadOnlySpan<double> w1, ReadOnlySpan<double> b1, ReadOnlySpan<double> w2, ReadOnlySpan<double> b2, ReadOnlySpan<double> w3, double b3,
        Span<double> first, Span<double> second)
    {
        Layer(x, w1, b1, first);
        Layer(first, w2, b2, second);
        return b3 + Dot(second, w3);
    }

    private static void Layer(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> b, Span<double> result)
    {
        b.CopyTo(result);
        for (var j = 0; j < x.Length; j++)
        {
            var factor = x[j];
            var row = w.Slice(j * result.Length, result.Length);
            for (var i = 0; i < result.Length; i++)
            {
                result[i] += factor * row[i];
            }
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Math.Tanh(result[i]);
        }
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
