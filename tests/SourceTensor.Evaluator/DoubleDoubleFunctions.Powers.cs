using System;

namespace SourceTensor.Evaluator;

/// <summary>Roots, and exponentials and logarithms to other bases or near 1.</summary>
internal static partial class DoubleDoubleFunctions
{
    private static readonly DoubleDouble LogOfTen = DoubleDouble.Sum(2.302585092994046, -2.1707562233822494e-16);

    /// <summary>One step of Newton's method from the cube root of the high part.</summary>
    public static DoubleDouble Cbrt(DoubleDouble x)
    {
        var root = Math.Cbrt(x.High);
        if (root == 0 || !double.IsFinite(root))
        {
            return root;
        }

        // The cube of the rounded root may be the only number here that overflows.
        if (Math.Abs(x.High) > 1e300)
        {
            return DoubleDouble.Scale(Cbrt(DoubleDouble.Scale(x, -3)), 1);
        }

        var square = DoubleDouble.Product(root, root);
        return root + ((x - (square * root)) / (3 * square));
    }

    public static DoubleDouble Hypot(DoubleDouble x, DoubleDouble y)
    {
        var (large, small) = Math.Abs(x.High) >= Math.Abs(y.High) ? (Magnitude(x), Magnitude(y)) : (Magnitude(y), Magnitude(x));
        if (!double.IsFinite(x.High) || !double.IsFinite(y.High) || large.High == 0)
        {
            return double.Hypot(x.High, y.High);
        }

        // A power of two near the larger makes squares that neither overflow nor lose their low parts.
        var exponent = Math.ILogB(large.High);
        (large, small) = (Scaled(large, -exponent), Scaled(small, -exponent));
        return Scaled(DoubleDouble.Sqrt((large * large) + (small * small)), exponent);
    }

    public static DoubleDouble Exp2(DoubleDouble x)
    {
        var twos = Math.Round(x.High);
        return !double.IsFinite(twos) || Math.Abs(twos) > 1080
            ? double.Exp2(x.High)
            : Scaled(ExpM1NearZero((x - twos) * LogOfTwo) + 1, (int)twos);
    }

    // Where x is tiny, x²/2 is less than its last digit.
    public static DoubleDouble ExpM1(DoubleDouble x) =>
        Math.Abs(x.High) < 1e-40 ? x : Math.Abs(x.High) <= 0.34 ? ExpM1NearZero(x) : Exp(x) - 1;

    public static DoubleDouble Log2(DoubleDouble x) => Log(x) / LogOfTwo;

    public static DoubleDouble Log10(DoubleDouble x) => Log(x) / LogOfTen;

    public static DoubleDouble LogP1(DoubleDouble x) =>
        Math.Abs(x.High) < 1e-40 ? x : Math.Abs(x.High) <= 0.05 ? LogP1NearZero(x) : Log(x + 1);

    private static DoubleDouble Magnitude(DoubleDouble x) => double.IsNegative(x.High) ? -x : x;

    /// <summary>In two steps, of which neither overflows where the result does not.</summary>
    private static DoubleDouble Scaled(DoubleDouble x, int exponent) =>
        DoubleDouble.Scale(DoubleDouble.Scale(x, exponent / 2), exponent - (exponent / 2));
}
