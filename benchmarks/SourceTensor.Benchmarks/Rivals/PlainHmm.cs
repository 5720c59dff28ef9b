using System;

namespace SourceTensor.Benchmarks;

/// <summary>The forward algorithm, in logarithms and plain loops. <c>f</c> holds what the recurrence gives in each step.</summary>
internal static class PlainHmm
{
    public static double Value(int states, int steps, ReadOnlySpan<double> logA, ReadOnlySpan<double> logB, Span<double> f)
    {
        Span<double> x = stackalloc double[states];
        for (var j = 0; j < states; j++)
        {
            f[j] = logB[j] - Math.Log(states);
        }

        for (var t = 1; t < steps; t++)
        {
            var before = f.Slice((t - 1) * states, states);
            for (var j = 0; j < states; j++)
            {
                for (var i = 0; i < states; i++)
                {
                    x[i] = before[i] + logA[(i * states) + j];
                }

                f[(t * states) + j] = LogSumExp(x) + logB[(t * states) + j];
            }
        }

        return LogSumExp(f[((steps - 1) * states)..]);
    }

    public static double Gradient(
        int states, int steps, ReadOnlySpan<double> logA, ReadOnlySpan<double> logB, Span<double> f, Span<double> logAGradient, Span<double> logBGradient)
    {
        var value = Value(states, steps, logA, logB, f);
        logAGradient.Clear();
        for (var j = 0; j < states; j++)
        {
            logBGradient[((steps - 1) * states) + j] = Math.Exp(f[((steps - 1) * states) + j] - value);
        }

        for (var t = steps - 1; t > 0; t--)
        {
            var (now, before) = (t * states, (t - 1) * states);
            for (var i = 0; i < states; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < states; j++)
                {
                    var flow = logBGradient[now + j] * Math.Exp(f[before + i] + logA[(i * states) + j] + logB[now + j] - f[now + j]);
                    logAGradient[(i * states) + j] += flow;
                    sum += flow;
                }

                logBGradient[before + i] = sum;
            }
        }

        return value;
    }

    private static double LogSumExp(ReadOnlySpan<double> x)
    {
        var (largest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var element in x)
        {
            largest = Math.Max(largest, element);
        }

        foreach (var element in x)
        {
            sum += Math.Exp(element - largest);
        }

        return largest + Math.Log(sum);
    }
}
