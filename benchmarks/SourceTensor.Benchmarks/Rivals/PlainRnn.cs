using System;

namespace SourceTensor.Benchmarks;

/// <summary>The recurrent network in plain loops. <c>h</c> holds the state before the first step and after each.</summary>
internal static class PlainRnn
{
    public static double Value(
        int steps, int batch, int inputs, int hidden, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> u, ReadOnlySpan<double> b, Span<double> h)
    {
        var size = batch * hidden;
        h[..size].Clear();
        for (var t = 0; t < steps; t++)
        {
            for (var n = 0; n < batch; n++)
            {
                var from = h.Slice((t * size) + (n * hidden), hidden);
                var to = h.Slice(((t + 1) * size) + (n * hidden), hidden);
                var own = x.Slice(((t * batch) + n) * inputs, inputs);
                for (var i = 0; i < hidden; i++)
                {
                    to[i] = Math.Tanh(b[i] + Dot(from, w.Slice(i * hidden, hidden)) + Dot(own, u.Slice(i * inputs, inputs)));
                }
            }
        }

        var last = h.Slice(steps * size, size);
        return Dot(last, last);
    }

    public static double Gradient(
        int steps, int batch, int inputs, int hidden, ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> u, ReadOnlySpan<double> b, Span<double> h,
        Span<double> adjoint, Span<double> wGradient, Span<double> uGradient, Span<double> bGradient)
    {
        var value = Value(steps, batch, inputs, hidden, x, w, u, b, h);
        var size = batch * hidden;
        wGradient.Clear();
        uGradient.Clear();
        bGradient.Clear();
        Span<double> flow = stackalloc double[hidden];
        for (var i = 0; i < size; i++)
        {
            adjoint[i] = 2 * h[(steps * size) + i];
        }

        for (var t = steps - 1; t >= 0; t--)
        {
            for (var n = 0; n < batch; n++)
            {
                var from = h.Slice((t * size) + (n * hidden), hidden);
                var to = h.Slice(((t + 1) * size) + (n * hidden), hidden);
                var own = x.Slice(((t * batch) + n) * inputs, inputs);
                var back = adjoint.Slice(n * hidden, hidden);
                for (var i = 0; i < hidden; i++)
                {
                    flow[i] = back[i] * (1 - (to[i] * to[i]));
                }

                back.Clear();
                for (var i = 0; i < hidden; i++)
                {
                    bGradient[i] += flow[i];
                    AddProduct(flow[i], from, wGradient.Slice(i * hidden, hidden));
                    AddProduct(flow[i], w.Slice(i * hidden, hidden), back);
                    AddProduct(flow[i], own, uGradient.Slice(i * inputs, inputs));
                }
            }
        }

        return value;
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

    private static void AddProduct(double factor, ReadOnlySpan<double> x, Span<double> sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * x[i];
        }
    }
}
