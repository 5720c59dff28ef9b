using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>A model that resembles a workload, and the workload.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Workload">The name of the workload.</param>
/// <param name="Originals">Forms of the workload's generated members, of which the faster one counts.</param>
/// <param name="OriginalElements">How many elements these compute.</param>
/// <param name="Version">The sibling's generated members.</param>
/// <param name="Elements">How many elements these compute.</param>
/// <param name="Plain">The plain method, which reads <paramref name="Parameters"/>.</param>
/// <param name="Parameters">The parameters by which the gradient is taken, in the order of the version's results.</param>
internal sealed record Sibling(
    string Name, string Workload, Version[] Originals, double OriginalElements, Version Version, double Elements, Func<double> Plain, params double[][] Parameters)
{
    private const double Tolerance = 1e-6;

    // With the size at which they are measured, and one that is enough to check them.
    private static readonly (string Name, int Size, int SmallSize, Func<int, Sibling> Create)[] s_all =
    [
        ("forgetting", 100, 100, trials => ForgettingSibling.Create("three options with forgetting", "rl_single", trials)),
        ("forgetting_long", 10_000, 1000, trials => ForgettingSibling.Create("the same, longer", "rl_single_long", trials)),
        ("shared", 999, 39, participants => SharedSibling.Create(200, participants)),
        ("counted", 1000, 100, CountedSibling.Create),
        ("logistic", 1_000_000, 999, LogisticSibling.Create),
        ("garch21", 5000, 500, Garch21Sibling.Create),
        ("hmm_6", 1000, 50, steps => HmmSibling.Create(6, steps)),
        ("hmm_11", 1000, 50, steps => HmmSibling.Create(11, steps)),
        ("gru", 200, 5, GruSibling.Create),
        ("logistic_layers", 10_000, 30, LogisticLayersSibling.Create),
    ];

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => s_all.Select(entry => entry.Name);

    /// <summary>Makes the inputs of a sibling.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="isSmall">Whether it is only checked, not measured.</param>
    public static Sibling Create(string name, bool isSmall = false)
    {
        var (_, size, smallSize, create) = s_all.Single(entry => entry.Name == name);
        return create(isSmall ? smallSize : size);
    }

    /// <summary>
    /// What is computed that should not be: the value is compared with the plain method's, the gradient by each parameter, along a direction
    /// in which all its elements take part, with central differences of the plain method.
    /// </summary>
    public IEnumerable<string> Differences()
    {
        var value = Plain();
        (string What, double Actual)[] values = [("value", Version.Forward()), ("value beside the gradient", Version.Gradient())];
        foreach (var (what, actual) in values.Where(pair => !Checksum.Agree(pair.Actual, value, 0)))
            yield return FormattableString.Invariant($"{Name}: {what} {actual:R}, plain {value:R}");
        foreach (var (parameter, (name, gradient)) in Parameters.Zip(Version.Results))
        {
            double[] direction = [.. parameter.Select((_, k) => Math.Cos(0.1 * k))];
            var slope = gradient.Zip(direction, (g, d) => g * d).Sum();
            var expected = Slope(parameter, direction);
            if (!(Math.Abs(slope - expected) <= Tolerance * Math.Max(Math.Abs(expected), Magnitude(gradient))))
                yield return FormattableString.Invariant($"{Name}: derivative by {name} {slope:R}, from differences {expected:R}");
        }
    }

    private static double Magnitude(double[] gradient) => Math.Sqrt(gradient.Sum(g => g * g));

    // Along a direction in steps of a small fraction of the parameter, Richardson's way: of the fourth order.
    private double Slope(double[] parameter, double[] direction)
    {
        var step = 1e-3 * Math.Max(0.1, Magnitude(parameter)) / Magnitude(direction);
        return ((8 * (At(step) - At(-step))) - (At(2 * step) - At(-2 * step))) / (12 * step);

        double At(double distance)
        {
            var before = (double[])parameter.Clone();
            for (var k = 0; k < parameter.Length; k++)
            {
                parameter[k] += distance * direction[k];
            }

            var value = Plain();
            before.CopyTo(parameter, 0);
            return value;
        }
    }
}
