using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>The recurrent network, rows at a time. <c>h</c> holds the state before the first step and after each.</summary>
internal static class PrimitiveRnn
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
                    to[i] = b[i] + TensorPrimitives.Dot(from, w.Slice(i * hidden, hidden)) + TensorPrimitives.Dot(own, u.Slice(i * inputs, inputs));
                }
            }

            var all = h.Slice((t + 1) * size, size);
            TensorPrimitives.Tanh(all, all);
        }

        return TensorPrimitives.SumOfSquares<double>(h.Slice(steps * size, size));
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
        TensorPrimitives.Multiply(h.Slice(steps * size, size), 2, adjoint);
        for (var t = steps - 1; t >= 0; t--)
        {
            for (var n = 0; n < batch; n++)
            {
                var from = h.Slice((t * size) + (n * hidden), hidden);
                var to = h.Slice(((t + 1) * size) + (n * hidden), hidden);
                var own = x.Slice(((t * batch) + n) * inputs, inputs);
                var back = adjoint.Slice(n * hidden, hidden);
                TensorPrimitives.Multiply(to, to, flow);
                TensorPrimitives.Subtract(1, flow, flow);
                TensorPrimitives.Multiply(flow, back, flow);
                TensorPrimitives.Add(bGradient, flow, bGradient);
                back.Clear();
                for (var i = 0; i < hidden; i++)
                {
                    var toW = wGradient.Slice(i * hidden, hidden);
                    var toU = uGradient.Slice(i * inputs, inputs);
                    TensorPrimitives.FusedMultiplyAdd(from, flow[i], toW, toW);
                    TensorPrimitives.FusedMultiplyAdd(w.Slice(i * hidden, hidden), flow[i], back, back);
                    TensorPrimitives.FusedMultiplyAdd(own, flow[i], toU, toU);
                }
            }
        }

        return value;
    }
}
