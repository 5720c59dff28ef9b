using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Arguments, runs and comparisons, written short.</summary>
internal static class Numbers
{
    // A power of two, so that x ± step loses nothing; in double-double a difference with it is good to 1e-16.
    private const double Step = 1.0 / (1 << 27);

    public static Elements<double> Scalar(double value) => new([value], []);

    public static Elements<double> Vector(params double[] values) => new(values, [values.Length]);

    public static Elements<double> Shaped(int[] shape, params double[] values) => new(values, shape);

    public static Elements<double>[] Run(Function function, params Elements<double>[] arguments) =>
        new Evaluator<double>(new DoubleNumbers()).Run(function, arguments);

    /// <summary>The tangents of the results along one direction.</summary>
    public static Elements<double>[] Tangents(Function function, Elements<double>[] arguments, Elements<double>[] direction)
    {
        var duals = arguments.Zip(direction, (argument, tangent) =>
            new Elements<Dual>([.. argument.Values.Zip(tangent.Values, (x, dx) => new Dual(x, dx))], argument.Shape) { Whole = argument.Whole }).ToArray();
        return [.. new Evaluator<Dual>(new DualNumbers()).Run(function, duals)
            .Select(result => new Elements<double>([.. result.Values.Select(dual => dual.Tangent)], result.Shape))];
    }

    public static Elements<double> Zeros(Elements<double> like) => new(new double[like.Values.Length], like.Shape);

    /// <summary>∂(weights · first result)/∂(one element of one argument), as a central difference in double-double.</summary>
    public static double Difference(Function function, Elements<double>[] arguments, int argument, int element, double[] weights)
    {
        DoubleDouble Weighted(double step)
        {
            var moved = arguments.Select(a => new Elements<DoubleDouble>([.. a.Values.Select(x => (DoubleDouble)x)], a.Shape) { Whole = a.Whole }).ToArray();
            moved[argument].Values[element] += step;
            var result = new Evaluator<DoubleDouble>(new DoubleDoubleNumbers()).Run(function, moved)[0];
            return result.Values.Zip(weights, (y, w) => y * w).Aggregate((DoubleDouble)0, (sum, term) => sum + term);
        }

        return ((Weighted(Step) - Weighted(-Step)) / (2 * Step)).High;
    }

    /// <summary>Relative to the larger of 1 and the expected magnitude.</summary>
    public static void Close(double expected, double actual, double tolerance, string what)
    {
        var same = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));
        Assert.True(same, FormattableString.Invariant($"{what}: expected {expected:R}, got {actual:R}"));
    }

    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Close(expected[i], actual[i], tolerance, FormattableString.Invariant($"{what}[{i}]"));
        }
    }
}
