using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace SourceTensor.Benchmarks;

/// <summary>A batch on one thread and on two: the same bits, and how much work it takes for threads to pay.</summary>
internal static class ThreadsBenchmark
{
    private const int Threads = 2;

    // Trials of participants; the last is the workload.
    private static readonly (int Trials, int Participants)[] s_sizes =
        [(1, 16), (2, 32), (5, 32), (10, 32), (20, 32), (50, 32), (20, 128), (50, 128), (200, 64), (200, 128), (200, 500), (200, 1000)];

    /// <summary>Measures, prints and writes; 1 where threads change a bit.</summary>
    public static int Run(Options options)
    {
        var rows = new List<string[]> { new[] { "trials", "participants", "forward", $"{Threads} threads", "gain", "gradient", $"{Threads} threads", "gain" } };
        var isSame = true;
        foreach (var (trials, participants) in s_sizes)
        {
            var study = new Participants.Study(trials, participants);
            var (one, two) = (Participants.Batch(study), Participants.Batch(study, new ParallelOptions { MaxDegreeOfParallelism = Threads }));
            var times = Timing.Interleaved(options.Budget, one.Forward, two.Forward, one.Gradient, two.Gradient);
            isSame &= one.Forward() == two.Forward() && one.Gradient() == two.Gradient()
                && one.Results.Zip(two.Results).All(pair => pair.First.Values.AsSpan().SequenceEqual(pair.Second.Values));
            string[] numbers = [.. times.Select(time => WorkloadTable.Number(time.Min))];
            rows.Add([
                $"{trials}", $"{participants}", numbers[0], numbers[1], WorkloadTable.Ratio(times[0].Min / times[1].Min),
                numbers[2], numbers[3], WorkloadTable.Ratio(times[2].Min / times[3].Min)]);
        }

        WorkloadTable.Print(Console.Out, rows);
        if (options.Markdown is not null)
            Page.Replace(options.Markdown, "threads", $"{Machine.Described}. Microseconds; a batch of `rl_single`.\n\n{WorkloadTable.Markdown(rows)}");
        if (!isSame)
            Console.Error.WriteLine("Two threads compute other bits than one.");
        return isSame ? 0 : 1;
    }
}
