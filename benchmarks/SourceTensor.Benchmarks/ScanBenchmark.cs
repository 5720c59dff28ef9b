using System;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>
/// A gradient of a recurrence costs the same per step: twice the steps take twice the time and memory, and a state of 4096 elements of
/// which a step touches one costs no more than one of 64.
/// </summary>
internal static class ScanBenchmark
{
    private const int Steps = 200_000;

    private static readonly Tensor1D<double> s_values = new([.. Enumerable.Range(0, 2 * Steps).Select(t => 0.3 + (0.5 * Math.Sin(t * 1.7)))]);

    public static int Run(Options options)
    {
        Console.WriteLine($"{"",-34}{"ns per step",12}{"bytes per step",16}{"ratio of time",15}{"of workspace",14}");
        Compare("Learning, T and 2 T", Learning(Steps), Learning(2 * Steps), total: true);
        Compare("Lags, T and 2 T", Lags(Steps), Lags(2 * Steps), total: true);
        Compare("Table of 64, T and 2 T", Table(64, Steps), Table(64, 2 * Steps), total: true);
        Compare("Table of 4096, T and 2 T", Table(4096, Steps), Table(4096, 2 * Steps), total: true);
        Compare("Table of 64 and 4096", Table(64, Steps), Table(4096, Steps), total: false);
        Compare("Table in a scan, 64 and 4096", TableInScan(64, Steps), TableInScan(4096, Steps), total: false);
        return 0;
    }

    private static void Compare(string name, (int Steps, Action<TensorWorkspace> Run) first, (int Steps, Action<TensorWorkspace> Run) second, bool total)
    {
        var (one, other) = (new TensorWorkspace(), new TensorWorkspace());
        var times = Measure.Least(() => first.Run(one), () => second.Run(other));
        double[] bytes = [one.ByteLength, other.ByteLength];
        int[] steps = [first.Steps, second.Steps];
        for (var i = 0; i < 2; i++)
        {
            var ratios = i == 0 ? "" : FormattableString.Invariant($"{Ratio(times),15:F2}{Ratio(bytes),14:F2}");
            Console.WriteLine(FormattableString.Invariant($"{(i == 0 ? name : ""),-34}{1e9 * times[i] / steps[i],12:F2}{bytes[i] / steps[i],16:F1}{ratios}"));
        }

        double Ratio(double[] costs) => total ? costs[1] / costs[0] : costs[1] / steps[1] / (costs[0] / steps[0]);
    }

    private static (int, Action<TensorWorkspace>) Learning(int steps)
    {
        var (choices, rewards) = (Whole(steps, 2), Values(steps));
        return (steps, workspace => ScanModels.LearningGradient(0.3, 2, choices, rewards, workspace));
    }

    private static (int, Action<TensorWorkspace>) Lags(int steps)
    {
        var x = Values(steps);
        return (steps, workspace => ScanModels.LagsGradient(0.3, 0.1, x, workspace));
    }

    private static (int, Action<TensorWorkspace>) Table(int size, int steps)
    {
        var (states, rewards) = (Whole(steps, size), Values(steps));
        return (steps, workspace => ScanModels.TableGradient(0.3, size, states, rewards, workspace));
    }

    private static (int, Action<TensorWorkspace>) TableInScan(int size, int steps)
    {
        var (states, rewards) = (Whole(steps, size), Values(steps));
        return (steps, workspace => ScanModels.TableInScanGradient(0.3, size, states, rewards, workspace));
    }

    private static Tensor1D<double> Values(int steps) => s_values[..steps];

    private static Tensor1D<int> Whole(int steps, int limit) => new([.. Enumerable.Range(0, steps).Select(t => (int)(t * 7919L % 104729 % limit))]);
}
