using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>A workload and what was measured of it.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Times">Of its versions, in their order.</param>
/// <param name="FirstCall">The first call of each generated gradient in this process, in milliseconds.</param>
/// <param name="Bytes">What a call of each generated gradient allocates.</param>
/// <param name="Differences">What is computed that should not be.</param>
internal sealed record Measured(
    Workload Workload, IReadOnlyList<(Version Version, Spread Forward, Spread Gradient)> Times,
    IReadOnlyDictionary<Version, double> FirstCall, IReadOnlyDictionary<Version, long> Bytes, IReadOnlyList<string> Differences)
{
    /// <summary>Of the generated forms the one whose gradient takes least.</summary>
    public (Version Version, Spread Forward, Spread Gradient) Best =>
        Times.Where(time => time.Version.Side == Side.Generated).MinBy(time => time.Gradient.Min);

    /// <summary>The times of a side, if it is there; of the generated ones the best.</summary>
    public (Version Version, Spread Forward, Spread Gradient)? Of(Side side) =>
        side == Side.Generated ? Best : Times.Where(time => time.Version.Side == side).Select(time => ((Version, Spread, Spread)?)time).FirstOrDefault();

    /// <summary>What the expert's C takes here; where there is none, the published times.</summary>
    public Cost Expert => Of(Side.ExpertC) is var (_, forward, gradient) ? new Cost(forward.Min, gradient.Min) : Published;

    /// <summary>Whether the expert's C was measured.</summary>
    public bool IsExpertMeasured => Of(Side.ExpertC) is not null;

    /// <summary>What the expert's C takes as published.</summary>
    public Cost Published => Benchmarks.Published.Expert(Workload.Name);

    /// <summary>Checks and measures everything about a workload.</summary>
    /// <param name="workload">The workload; none of its generated members has been called in this process, or the first call says nothing.</param>
    /// <param name="budget">About how long to measure.</param>
    public static Measured Of(Workload workload, TimeSpan budget)
    {
        Version[] generated = [.. workload.Versions.Where(version => version.Side == Side.Generated)];
        var firstCalls = generated.ToDictionary(version => version, version => Timing.Once(version.Gradient) / 1000);
        string[] differences = [.. workload.Versions.SelectMany(workload.Differences)];
        var times = Timing.Interleaved(budget, [.. workload.Versions.SelectMany(version => new[] { version.Forward, version.Gradient })]);
        return new Measured(
            workload,
            [.. workload.Versions.Select((version, i) => (version, times[2 * i], times[(2 * i) + 1]))],
            firstCalls,
            generated.ToDictionary(version => version, version => Allocated(version.Gradient)),
            differences);
    }

    private static long Allocated(Func<double> action)
    {
        const int Calls = 10;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
