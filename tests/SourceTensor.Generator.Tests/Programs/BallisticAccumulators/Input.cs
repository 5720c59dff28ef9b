using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>The linear ballistic accumulator: the first of several racers that start and drift at random wins.</summary>
public static partial class BallisticAccumulators
{
    private static Tensor1D<double> Density(Tensor1D<double> x) => Exp(-0.5 * Square(x)) / Math.Sqrt(2 * Math.PI);

    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> drifts, double spread, double start, double threshold, double delay, [Data] Tensor1D<double> times, Tensor1D<int> winners)
    {
        if (start <= 0 || threshold <= start)
            throw new ArgumentException($"a threshold of {threshold} does not lie above all starts up to {start}");

        var total = 0.0;
        for (var t = 0; t < times.Length; t++)
        {
            var time = Math.Max(times[t] - delay, 1e-6);
            var upper = (threshold - time * drifts) / (time * spread);
            var lower = upper - start / (time * spread);
            var density = (drifts * (NormalCdf(upper) - NormalCdf(lower)) + spread * (Density(lower) - Density(upper))) / start;
            var arrived = 1 + time * spread / start * (lower * NormalCdf(lower) - upper * NormalCdf(upper) + Density(lower) - Density(upper));
            var winner = winners[t];
            for (var i = 0; i < drifts.Length; i++)
            {
                total += i == winner ? Math.Log(density[i]) : LogP1(-arrived[i]);
            }
        }

        return total;
    }

    public static object[][] Inputs() =>
    [
        [Tensor1D.Create([2.4, 1.3, 0.9]), 0.9, 0.5, 1.2, 0.15, Vector(7, 0.4, 1.1), Choices(7, 3)],
        [Tensor1D.Create([1.1, 1.6]), 1.0, 0.8, 1.0, 0.2, Vector(4, 0.5, 1.5), Choices(4, 2)],
    ];
}
