using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>An epidemic of susceptible, infected and removed people, whose daily new cases are counted with Poisson errors.</summary>
public static partial class Infections
{
    private readonly record struct People(double Susceptible, double Infected, double Removed)
    {
        public double All => Susceptible + Infected + Removed;
    }

    [TensorFunction]
    public static double LogLikelihood(double logContact, double logRecovery, double logInitial, [Data] double population, int stepsPerDay, Tensor1D<int> cases)
    {
        var (contact, recovery, initial) = (Math.Exp(logContact), Math.Exp(logRecovery), Math.Exp(logInitial));
        var people = new People(population - initial, initial, 0);
        var h = 1.0 / stepsPerDay;
        var total = 0.0;
        foreach (var count in cases)
        {
            var before = people.Susceptible;
            var step = 0;
            while (step < stepsPerDay)
            {
                var infected = h * contact * people.Susceptible * people.Infected / people.All;
                var removed = h * recovery * people.Infected;
                people = people with { Susceptible = people.Susceptible - infected, Infected = people.Infected + infected - removed, Removed = people.Removed + removed };
                step++;
            }

            var expected = Math.Max(before - people.Susceptible, 1e-9);
            total += count * Math.Log(expected) - expected - LogGamma(count + 1.0);
        }

        return total;
    }

    public static object[][] Inputs() => [[-0.2, -1.3, 0.9, 500.0, 3, Choices(7, 40)]];
}
