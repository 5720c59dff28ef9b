using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>How the cost of a gradient grows: twice as much to compute takes about twice as long.</summary>
internal static class GrowthBenchmark
{
    // What is doubled, how much more there is to compute then, and both sizes.
    private static readonly (string Name, string Doubled, double Expected, Func<bool, Version> Create)[] s_all =
    [
        ("rl_single", "T, 5000 trials", 2, isDouble => Of(Learning.Data(Twice(5000, isDouble)), Learning.Generated)),
        ("rl_multi", "T, 100 trials of 1000", 2, isDouble => Participants.Batch(new Participants.Study(Twice(100, isDouble), 1000))),
        ("rl_multi", "P, 500 participants", 2, isDouble => Participants.Batch(new Participants.Study(200, Twice(500, isDouble)))),
        ("series", "n, 1000 steps", 2, isDouble => SeriesWorkload.Generated(Twice(1000, isDouble))),
        ("elementwise", "N, 500 000 elements", 2, isDouble => ElementwiseWorkload.Generated(ElementwiseWorkload.Data(Twice(500_000, isDouble)))),
        ("garch", "T, 5000 days", 2, isDouble => GarchWorkload.Generated(GarchWorkload.Data(Twice(5000, isDouble)))),
        ("hmm", "T, 500 steps", 2, isDouble => Hmm(8, Twice(500, isDouble))),
        ("hmm", "K, 8 states", 4, isDouble => Hmm(Twice(8, isDouble), 500)),
        ("rnn", "T, 100 steps", 2, isDouble => RnnWorkload.Generated(new RnnWorkload.Network(Twice(100, isDouble)))),
        ("mlp", "N, 5000 rows", 2, isDouble => MlpWorkload.Generated(MlpWorkload.Data(Twice(5000, isDouble)))),
    ];

    public static int Run(Options options)
    {
        if (options.Choose(s_all.Select(entry => entry.Name).Distinct()) is not { } names)
        {
            Console.Error.WriteLine($"The workloads are: {string.Join(", ", s_all.Select(entry => entry.Name).Distinct())}.");
            return 2;
        }

        var rows = new List<string[]> { new[] { "workload", "doubled", "forward", "doubled", "ratio", "gradient", "doubled", "ratio", "more to compute" } };
        foreach (var (name, doubled, expected, create) in s_all.Where(entry => names.Contains(entry.Name)))
        {
            var (one, two) = (create(false), create(true));
            var times = Timing.Interleaved(options.Budget, one.Forward, two.Forward, one.Gradient, two.Gradient);
            string[] numbers = [.. times.Select(time => WorkloadTable.Number(time.Min))];
            rows.Add([
                name, doubled, numbers[0], numbers[1], WorkloadTable.Ratio(times[1].Min / times[0].Min),
                numbers[2], numbers[3], WorkloadTable.Ratio(times[3].Min / times[2].Min), WorkloadTable.Ratio(expected)]);
        }

        WorkloadTable.Print(Console.Out, rows);
        if (options.Markdown is not null)
            Page.Replace(options.Markdown, "growth", $"{Machine.Described}. Microseconds.\n\n{WorkloadTable.Markdown(rows)}");
        return 0;
    }

    private static int Twice(int size, bool isDouble) => isDouble ? 2 * size : size;

    private static Version Of((int[] Choices, double[] Rewards) data, Func<int[], double[], Version> create) => create(data.Choices, data.Rewards);

    private static Version Hmm(int states, int steps)
    {
        var (logA, logB) = HmmWorkload.Data(states, steps);
        return HmmWorkload.Generated(states, steps, logA, logB);
    }
}
