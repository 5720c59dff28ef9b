using System;

namespace Notebook;

/// <summary>
/// Why to believe a line: the same value from the compiled method and from the plain one, and the same gradient from the
/// generated method and from differences of the plain one.
/// </summary>
internal sealed record Evidence(double[] Compiled, double[] Plain, double[] Gradient, double[] Differences)
{
    /// <summary>The bound on |compiled - plain|, relative to the largest number compared.</summary>
    public const double RelativeValueBound = 1e-12;

    /// <summary>The bound on |gradient - central difference|.</summary>
    public const double GradientBound = 1e-6;

    public double ValueError => LargestDifference(Compiled, Plain);

    public double ValueBound => RelativeValueBound * LargestDifference(Plain, new double[Plain.Length]);

    public double GradientError => LargestDifference(Gradient, Differences);

    /// <summary>NaN if a number is, and then within no bound; infinite if the lengths differ.</summary>
    private static double LargestDifference(double[] left, double[] right)
    {
        var largest = left.Length == right.Length ? 0.0 : double.PositiveInfinity;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            largest = Math.Max(largest, Math.Abs(left[i] - right[i]));
        }

        return largest;
    }
}
