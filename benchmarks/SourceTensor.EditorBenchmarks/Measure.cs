using System;
using System.Diagnostics;

namespace SourceTensor.EditorBenchmarks;

/// <summary>One round of a measurement.</summary>
internal static class Measure
{
    public static TimeSpan Time<T>(T argument, Action<T> action)
    {
        // What one round leaves behind is not collected in the next.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var clock = Stopwatch.StartNew();
        action(argument);
        return clock.Elapsed;
    }
}
