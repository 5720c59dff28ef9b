using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>A few numbers that tell whether two gradients, flattened in row-major order, are the same.</summary>
/// <param name="Norm">√Σ g².</param>
/// <param name="Sum">Σ g.</param>
/// <param name="First">The first element.</param>
/// <param name="Last">The last element.</param>
/// <param name="DotCos">Σ g[k] · cos(0.1 · k).</param>
internal sealed record Checksum(double Norm, double Sum, double First, double Last, double DotCos)
{
    private const double Tolerance = 1e-10;

    /// <summary>Of a scalar, whose every checksum is itself or its magnitude.</summary>
    /// <param name="value">The scalar.</param>
    public static Checksum Scalar(double value) => new(Math.Abs(value), value, value, value, value);

    /// <summary>Of a gradient.</summary>
    /// <param name="values">Its elements.</param>
    public static Checksum Of(double[] values) => new(
        Math.Sqrt(values.Sum(value => value * value)), values.Sum(), values[0], values[^1], values.Select((value, k) => value * Math.Cos(0.1 * k)).Sum());

    /// <summary>Whether two numbers agree, relatively to the second, or to an absolute difference. NaN agrees with nothing.</summary>
    public static bool Agree(double actual, double expected, double absolute) => Math.Abs(actual - expected) <= Math.Max(Tolerance * Math.Abs(expected), absolute);

    /// <summary>In what this differs from what it should be.</summary>
    /// <param name="expected">What it should be.</param>
    /// <param name="absolute">What the sums, whose terms cancel, may be off.</param>
    public IEnumerable<(string What, double Actual, double Expected)> Differences(Checksum expected, double absolute)
    {
        (string What, double Actual, double Expected, double Absolute)[] all =
        [
            ("norm", Norm, expected.Norm, 0), ("sum", Sum, expected.Sum, absolute), ("first", First, expected.First, 0),
            ("last", Last, expected.Last, 0), ("dotcos", DotCos, expected.DotCos, absolute),
        ];
        return all.Where(one => !Agree(one.Actual, one.Expected, one.Absolute)).Select(one => (one.What, one.Actual, one.Expected));
    }
}
