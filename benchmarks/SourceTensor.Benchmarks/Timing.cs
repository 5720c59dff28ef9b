using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace SourceTensor.Benchmarks;

/// <summary>The times of one action, in microseconds.</summary>
/// <param name="Min">The least.</param>
/// <param name="Median">The median.</param>
internal readonly record struct Spread(double Min, double Median);

/// <summary>Times that can be compared: samples of all actions are taken in turns, so that whatever disturbs the machine disturbs all.</summary>
internal static class Timing
{
    // Of one sample, in microseconds.
    private const double SampleLength = 1000;

    // What the actions compute is kept, so that none is left out.
    private static double s_sink;

    /// <summary>The times of each action.</summary>
    /// <param name="budget">About how long to measure.</param>
    /// <param name="actions">What to measure.</param>
    public static Spread[] Interleaved(TimeSpan budget, params Func<double>[] actions)
    {
        int[] calls = [.. actions.Select(WarmUp)];
        var round = actions.Select((action, i) => calls[i] * Sample(action, calls[i])).Sum();
        var rounds = (int)Math.Clamp(budget.TotalMicroseconds / round, 5, 201);
        var samples = actions.Select(_ => new double[rounds]).ToArray();
        for (var r = 0; r < rounds; r++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                samples[i][r] = Sample(actions[i], calls[i]);
            }
        }

        return [.. samples.Select(Summary)];
    }

    /// <summary>The time of one call, in microseconds.</summary>
    public static double Once(Func<double> action) => Sample(action, 1);

    /// <summary>Calls an action until the JIT has done its best, and says how many calls make a sample that the clock resolves.</summary>
    private static int WarmUp(Func<double> action)
    {
        var once = Sample(action, 1);
        var calls = (int)Math.Clamp(50_000 / once, 1, 100);
        for (var pause = 0; pause < 2; pause++)
        {
            Sample(action, calls);

            // Methods are compiled again behind the caller's back when none was new for a tenth of a second.
            Thread.Sleep(120);
        }

        once = Sample(action, calls);
        return (int)Math.Clamp(SampleLength / once, 1, 100_000);
    }

    // The mean of some calls, in microseconds.
    private static double Sample(Func<double> action, int calls)
    {
        var sum = 0.0;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            sum += action();
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        s_sink += sum;
        return elapsed.TotalMicroseconds / calls;
    }

    private static Spread Summary(double[] samples)
    {
        Array.Sort(samples);
        return new Spread(samples[0], samples[samples.Length / 2]);
    }
}
