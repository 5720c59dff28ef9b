using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>A function to compute, and everybody who computes it.</summary>
/// <param name="Name">The name under which it is published.</param>
/// <param name="Value">What it is, where that is published.</param>
/// <param name="Gradients">Checksums of its gradients.</param>
/// <param name="Versions">Implementations.</param>
internal sealed record Workload(string Name, double Value, IReadOnlyDictionary<string, Checksum> Gradients, params Version[] Versions)
{
    /// <summary>The nine workloads, and two products of matrices.</summary>
    private static readonly (string Name, Func<Workload> Create)[] s_all =
    [
        ("rl_single", () => Learning.Single("rl_single", 100)),
        ("rl_single_long", () => Learning.Single("rl_single_long", 10_000)),
        ("rl_multi", () => Participants.Create(200, 1000)),
        ("series", () => SeriesWorkload.Create(1000)),
        ("elementwise", () => ElementwiseWorkload.Create(1_000_000)),
        ("garch", () => GarchWorkload.Create(5000)),
        ("hmm", () => HmmWorkload.Create(8, 1000)),
        ("rnn", () => RnnWorkload.Create(200)),
        ("mlp", () => MlpWorkload.Create(10_000)),
        ("gemm_64", () => GemmWorkload.Create(64)),
        ("gemm_512", () => GemmWorkload.Create(512)),
    ];

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => s_all.Select(entry => entry.Name);

    /// <summary>Makes the inputs of a workload.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Workload Create(string name) => s_all.Single(entry => entry.Name == name).Create();

    /// <summary>A workload of which checksums are published.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="versions">Implementations.</param>
    public static Workload WithPublished(string name, params Version?[] versions)
    {
        var (value, gradients) = Published.Of(name);
        return new Workload(name, value, gradients, [.. versions.OfType<Version>()]);
    }

    /// <summary>What a version computes that it should not, one line each.</summary>
    /// <param name="version">It is run once forward and once with its gradient.</param>
    public IEnumerable<string> Differences(Version version)
    {
        (string What, double Actual)[] values = [("value", version.Forward()), ("value beside the gradient", version.Gradient())];
        foreach (var (what, actual) in values.Where(pair => !Checksum.Agree(pair.Actual, Value, 0)))
            yield return FormattableString.Invariant($"{Name}, {version.Side}{version.Form}: {what} {actual:R}, expected {Value:R}");
        foreach (var (name, expected) in Gradients)
        {
            var actual = Checksum.Of(version.Results.Single(result => result.Name == name).Values);
            foreach (var (what, is_, should) in actual.Differences(expected, SumTolerance(expected)))
                yield return FormattableString.Invariant($"{Name}, {version.Side}{version.Form}: {what} of the gradient by {name} {is_:R}, expected {should:R}");
        }
    }

    // Sums whose terms cancel are off by more than their own last digits.
    private double SumTolerance(Checksum expected) => Name switch
    {
        "elementwise" => 1e-6,
        "gemm_64" or "gemm_512" => 1e-10 * expected.Norm,
        _ => 0,
    };
}
