using System;

namespace SourceTensor.Benchmarks;

/// <summary>Garch(1, 1) in plain loops.</summary>
internal static class PlainGarch
{
    public static double Value(ReadOnlySpan<double> e, double w, double a, double b)
    {
        var (h, total) = (1.0, 0.0);
        for (var t = 0; t < e.Length; t++)
        {
            var square = e[t] * e[t];
            total += Math.Log(h) + (square / h);
            h = w + (a * square) + (b * h);
        }

        return 0.5 * (total + (e.Length * Math.Log(2 * Math.PI)));
    }

    /// <summary>Three parameters: derivatives are carried along.</summary>
    public static double Gradient(
        ReadOnlySpan<double> e, double w, double a, double b, out double wGradient, out double aGradient, out double bGradient)
    {
        var (h, hw, ha, hb) = (1.0, 0.0, 0.0, 0.0);
        var (total, byW, byA, byB) = (0.0, 0.0, 0.0, 0.0);
        for (var t = 0; t < e.Length; t++)
        {
            var square = e[t] * e[t];
            var inverse = 1 / h;
            var slope = inverse - (square * inverse * inverse);
            total += Math.Log(h) + (square * inverse);
            byW += slope * hw;
            byA += slope * ha;
            byB += slope * hb;
            hw = 1 + (b * hw);
            ha = square + (b * ha);
            hb = h + (b * hb);
            h = w + (a * square) + (b * h);
        }

        (wGradient, aGradient, bGradient) = (0.5 * byW, 0.5 * byA, 0.5 * byB);
        return 0.5 * (total + (e.Length * Math.Log(2 * Math.PI)));
    }
}
