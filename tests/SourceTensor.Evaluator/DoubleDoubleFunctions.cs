using System;
using System.Linq;

namespace SourceTensor.Evaluator;

/// <summary>Exponential, logarithm and power of <see cref="DoubleDouble"/>.</summary>
internal static partial class DoubleDoubleFunctions
{
    // e^r − 1 is summed for r = x / 2⁹, |r| < 7e-4: the first term left out, r¹⁰/10!, is below 1e-38.
    private const int Halvings = 9;

    // Above, the largest double overflows; below, the smallest one underflows.
    private const double LargestExponent = 709.79;
    private const double SmallestExponent = -745.2;

    private static readonly DoubleDouble LogOfTwo = DoubleDouble.Sum(0.6931471805599453, 2.3190468138462996e-17);

    private static readonly DoubleDouble[] InverseFactorials = Enumerable.Range(1, 9)
        .Select(n => Enumerable.Range(1, n).Aggregate((DoubleDouble)1, (product, k) => product / k))
        .ToArray();

    /// <summary>x = k·log 2 + 2⁹·r, a Taylor series for e^r − 1, then nine doublings of its argument.</summary>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (double.IsNaN(x.High) || x.High > LargestExponent)
        {
            return double.IsNaN(x.High) ? double.NaN : double.PositiveInfinity;
        }

        if (x.High < SmallestExponent)
        {
            return 0;
        }

        var twos = Math.Round(x.High / LogOfTwo.High);
        return DoubleDouble.Scale(ExpM1NearZero(x - (LogOfTwo * twos)) + 1, (int)twos);
    }

    /// <summary>e^x − 1 for |x| ≤ (log 2) / 2.</summary>
    private static DoubleDouble ExpM1NearZero(DoubleDouble x)
    {
        var r = DoubleDouble.Scale(x, -Halvings);
        DoubleDouble lessOne = 0;
        foreach (var coefficient in InverseFactorials.Reverse())
        {
            lessOne = (lessOne + coefficient) * r;
        }

        // e^2r − 1 = 2(e^r − 1) + (e^r − 1)²: unlike squaring e^r, this does not double the relative error each time.
        for (var i = 0; i < Halvings; i++)
        {
            lessOne = DoubleDouble.Scale(lessOne, 1) + (lessOne * lessOne);
        }

        return lessOne;
    }

    public static DoubleDouble Log(DoubleDouble x)
    {
        var start = Math.Log(x.High);
        if (!double.IsFinite(start))
        {
            return start;
        }

        if (Math.Abs(x.High - 1) < 0.05)
        {
            return LogP1NearZero(x - 1);
        }

        // The sum below would overflow.
        if (x.High > 1e300)
        {
            return Log(DoubleDouble.Scale(x, -8)) + (8 * LogOfTwo);
        }

        // Halley's form of Newton's step on e^y = x: it triples the digits, so one is enough.
        var power = Exp(start);
        return start + (2 * ((x - power) / (x + power)));
    }

    /// <summary>
    /// log(1 + x) for |x| ≤ 0.05, as 2 artanh(x/(2 + x)) by its series: where the logarithm is small, a step on e^y would leave
    /// it an absolute error of 1e-32 and so fewer correct digits.
    /// </summary>
    private static DoubleDouble LogP1NearZero(DoubleDouble x)
    {
        var z = x / (x + 2);
        var square = z * z;
        DoubleDouble sum = 0;

        // |z| < 0.026: the first term left out is below 1e-34 of the first.
        for (var odd = 23; odd >= 1; odd -= 2)
        {
            sum = (sum * square) + ((DoubleDouble)1 / odd);
        }

        return 2 * (sum * z);
    }

    public static DoubleDouble Pow(DoubleDouble x, DoubleDouble y)
    {
        // Zeros, infinities, NaN, overflow and a negative base with a fractional exponent are as for doubles.
        var approximate = Math.Pow(x.High, y.High);
        if (x.High == 0 || !double.IsFinite(approximate) || approximate == 0 || !double.IsFinite(x.High) || !double.IsFinite(y.High))
        {
            return approximate;
        }

        if (y.Low == 0 && y.High == Math.Truncate(y.High) && Math.Abs(y.High) <= 64)
        {
            var power = Enumerable.Repeat(x, (int)Math.Abs(y.High)).Aggregate((DoubleDouble)1, (product, factor) => product * factor);
            return y.High < 0 ? 1 / power : power;
        }

        if (x.High < 0)
        {
            // The exponent is whole when the double power is finite; the sign is the double power's.
            return y.Low == 0 ? Exp(y * Log(-x)) * Math.Sign(approximate) : double.NaN;
        }

        return Exp(y * Log(x));
    }
}
