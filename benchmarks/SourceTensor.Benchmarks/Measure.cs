using System;
using System.Diagnostics;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>Times that can be compared: the least of many, taken in turns, so that whatever disturbs the machine disturbs all.</summary>
internal static class Measure
{
    private const int Rounds = 60;

    /// <summary>The least time of each action, in seconds.</summary>
    public static double[] Least(params Action[] actions)
    {
        foreach (var action in actions)
        {
            // Until the last tier of the JIT.
            for (var i = 0; i < 40; i++)
            {
                action();
            }
        }

        var least = actions.Select(_ => double.PositiveInfinity).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                actions[i]();
                least[i] = Math.Min(least[i], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return least;
    }
}
