using System;

namespace SourceTensor.Evaluator;

/// <summary>
/// The unevaluated sum of two doubles, the second at most half a unit in the last place of the first: about 31 decimal
/// digits, enough to tell a wrong derivative from a rounding error and to take differences with steps of 1e-8.
/// Where <see cref="High"/> is infinite or NaN, <see cref="Low"/> is 0 and the value is that of <see cref="High"/>.
/// </summary>
internal readonly struct DoubleDouble
{
    private DoubleDouble(double high, double low)
    {
        High = high;
        Low = low;
    }

    public double High { get; }

    public double Low { get; }

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>The exact sum of two doubles, whatever their magnitudes.</summary>
    public static DoubleDouble Sum(double x, double y)
    {
        var sum = x + y;
        if (!double.IsFinite(sum))
        {
            return sum;
        }

        var shareOfY = sum - x;
        return new DoubleDouble(sum, (x - (sum - shareOfY)) + (y - shareOfY));
    }

    /// <summary>The exact product of two doubles, unless the second part underflows.</summary>
    public static DoubleDouble Product(double x, double y)
    {
        var product = x * y;
        return double.IsFinite(product) ? new DoubleDouble(product, Math.FusedMultiplyAdd(x, y, -product)) : product;
    }

    public static DoubleDouble operator -(DoubleDouble x) => new(-x.High, -x.Low);

    // Both parts are added exactly; with one exact sum only, digits are lost where the operands nearly cancel.
    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        // The sign of a sum of zeros.
        if (x.High == 0 && y.High == 0)
        {
            return x.High + y.High;
        }

        var high = Sum(x.High, y.High);
        var low = Sum(x.Low, y.Low);
        var middle = Sum(high.High, high.Low + low.High);
        return Sum(middle.High, middle.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + -y;

    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        var high = Product(x.High, y.High);
        return double.IsFinite(high.High) && high.High != 0 ? Sum(high.High, high.Low + ((x.High * y.Low) + (x.Low * y.High))) : high;
    }

    /// <summary>Long division, one double of the quotient at a time.</summary>
    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        var first = x.High / y.High;
        if (first == 0 || !double.IsFinite(first) || !double.IsFinite(y.High))
        {
            return first;
        }

        var rest = x - (y * first);
        var second = rest.High / y.High;
        rest -= y * second;
        return Sum(first, second) + (rest.High / y.High);
    }

    /// <summary>One Newton step, which doubles the digits of the square root of the high part.</summary>
    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        var root = Math.Sqrt(x.High);
        return root == 0 || !double.IsFinite(root) ? root : root + ((x - Product(root, root)) / (2 * root));
    }

    /// <summary>x · 2ⁿ, exact unless it overflows or underflows.</summary>
    public static DoubleDouble Scale(DoubleDouble x, int exponent)
    {
        var high = Math.ScaleB(x.High, exponent);
        return double.IsFinite(high) ? new DoubleDouble(high, Math.ScaleB(x.Low, exponent)) : high;
    }

    /// <summary>Rounded towards 0.</summary>
    public static DoubleDouble Truncate(DoubleDouble x)
    {
        var high = Math.Truncate(x.High);
        if (high != x.High || !double.IsFinite(high))
        {
            return high;
        }

        // The high part is whole, so the low one decides: 3 − tiny is 2.
        return Sum(high, high > 0 ? Math.Floor(x.Low) : Math.Ceiling(x.Low));
    }

    /// <summary>Rounded down.</summary>
    public static DoubleDouble Floor(DoubleDouble x)
    {
        var high = Math.Floor(x.High);
        return high != x.High || !double.IsFinite(high) ? high : x.Low == 0 ? x : Sum(high, Math.Floor(x.Low));
    }

    /// <summary>Rounded to the nearest whole number, the even one of two.</summary>
    public static DoubleDouble Round(DoubleDouble x)
    {
        var below = Floor(x);
        var rest = x - below;
        if (!double.IsFinite(x.High) || (rest.High == 0 && rest.Low == 0))
        {
            return x;
        }

        var fromHalf = (rest - 0.5).High;
        var isOdd = Math.Abs((below / 2 - Floor(below / 2)).High) > 0.25;
        var rounded = fromHalf > 0 || (fromHalf == 0 && isOdd) ? below + 1 : below;
        return rounded.High == 0 ? Math.CopySign(0, x.High) : rounded;
    }

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{High:R} + {Low:R}");
}
