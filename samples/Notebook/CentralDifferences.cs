using System;

namespace Notebook;

/// <summary>
/// Derivatives without any calculus, to check the exact ones by: (f(x + h) - f(x - h)) / 2h for a shrinking h, extrapolated to
/// h = 0 (Ridders' method), which has no step to choose that would suit one model and not another.
/// </summary>
internal static class CentralDifferences
{
    private const int Levels = 12;
    private const double Shrink = 1.6;

    /// <summary>The gradient of <paramref name="function"/> at <paramref name="point"/>.</summary>
    public static double[] Gradient(Func<double[], double> function, ReadOnlySpan<double> point)
    {
        var moved = point.ToArray();
        var gradient = new double[point.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            var (axis, x) = (i, point[i]);
            gradient[i] = Derivative(At, x);
            moved[axis] = x;

            double At(double value)
            {
                moved[axis] = value;
                return function(moved);
            }
        }

        return gradient;
    }

    private static double Derivative(Func<double, double> function, double x)
    {
        var best = double.NaN;
        var smallestError = double.PositiveInfinity;
        var step = 0.1 * Math.Max(Math.Abs(x), 0.1);
        var previous = Array.Empty<double>();
        for (var level = 0; level < Levels; level++, step /= Shrink)
        {
            // Each column of the tableau cancels one more even power of the step.
            var current = new double[level + 1];
            current[0] = (function(x + step) - function(x - step)) / (2 * step);
            var factor = Shrink * Shrink;
            for (var column = 1; column <= level; column++, factor *= Shrink * Shrink)
            {
                current[column] = ((current[column - 1] * factor) - previous[column - 1]) / (factor - 1);
                var error = Math.Max(Math.Abs(current[column] - current[column - 1]), Math.Abs(current[column] - previous[column - 1]));
                if (error <= smallestError)
                {
                    (smallestError, best) = (error, current[column]);
                }
            }

            previous = current;
        }

        return best;
    }
}
