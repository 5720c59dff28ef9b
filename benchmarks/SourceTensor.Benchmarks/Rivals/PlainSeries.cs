namespace SourceTensor.Benchmarks;

/// <summary>The series in plain loops.</summary>
internal static class PlainSeries
{
    public static double Value(int n, double m)
    {
        var (s, total) = (1.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            s = (s / (i + 1)) + m;
            total += s;
        }

        return total;
    }

    public static double Gradient(int n, double m, out double mGradient)
    {
        var (s, d, total, byM) = (1.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            s = (s / (i + 1)) + m;
            d = (d / (i + 1)) + 1;
            total += s;
            byM += d;
        }

        mGradient = byM;
        return total;
    }
}
