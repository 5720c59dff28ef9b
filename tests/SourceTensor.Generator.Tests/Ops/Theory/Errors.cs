using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>The errors that the theories over all operations find, measured once for the theory and for docs/ops.md.</summary>
internal static class Errors
{
    private static readonly ConcurrentDictionary<(string Of, string Name), Lazy<double>> s_measured = new();

    /// <summary>Runs a theory over one operation, whoever asks first; a failure is everybody's.</summary>
    public static double Once(string of, string name, Func<double> measure) => s_measured.GetOrAdd((of, name), _ => new Lazy<double>(measure)).Value;

    /// <summary>The largest relative difference.</summary>
    public static double Relative(Elements<double> expected, Elements<double> actual) => Largest(expected, actual, Math.Abs);

    /// <summary>The largest difference, relative to 1 at least: of sums, whose terms may cancel.</summary>
    public static double RelativeToOne(Elements<double> expected, Elements<double> actual) => Largest(expected, actual, x => Math.Max(1, Math.Abs(x)));

    public static double RelativeToOne(double expected, double actual) => RelativeToOne(Numbers.Scalar(expected), Numbers.Scalar(actual));

    private static double Largest(Elements<double> expected, Elements<double> actual, Func<double, double> scale) => expected.Values.Zip(actual.Values, (x, y) => x.Equals(y) || x == y ? 0 : Math.Abs(x - y) / scale(x)).DefaultIfEmpty(0).Max();
}
