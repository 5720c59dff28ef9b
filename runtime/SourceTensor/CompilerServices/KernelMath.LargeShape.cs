using System;

namespace SourceTensor.CompilerServices;

/// <content>N. Temme's uniform expansion of the incomplete gamma functions for large shapes (DLMF 8.12).</content>
public static partial class KernelMath
{
    private static bool IsNearLargeShape(double a, double x) => a >= LargeShape && Math.Abs(x - a) < 0.3 * a;

    /// <summary>½ erfc(±η √(a/2)) ± R: Q for the upper sign, P for the lower one, where ½η² = x/a − 1 − log(x/a).</summary>
    private static double LargeShapeExpansion(double a, double x, double sign)
    {
        var (eta, _, power) = LargeShapeParts(a, x);
        return (0.5 * Erfc(sign * eta * Math.Sqrt(a / 2))) + (sign * power * LargeShapeSum(a, eta, out _, out _));
    }

    /// <summary>The derivative by a of ½ erfc(−η √(a/2)) − R at a fixed x.</summary>
    private static double LargeShapeSlope(double a, double x)
    {
        var (eta, excess, power) = LargeShapeParts(a, x);
        var sum = LargeShapeSum(a, eta, out var byEta, out var byShape);
        var logarithm = LogP1(excess);

        // ∂η/∂a = −(x/a − 1)/(η a), and 1 at η = 0.
        var slope = -(Math.Abs(eta) < 1e-150 ? 1 : excess / eta) / a;
        var normal = power * a * (slope + (eta / (2 * a)));
        return normal - (power * (((logarithm - (0.5 / a)) * sum) + (byEta * slope) + byShape));
    }

    /// <summary>η with the sign of x − a; (x − a)/a; e^(−aη²/2) / √(2πa).</summary>
    private static (double Eta, double Excess, double Power) LargeShapeParts(double a, double x)
    {
        var excess = (x - a) / a;
        var half = LogP1Less(excess);
        return (Math.CopySign(Math.Sqrt(-2 * half), excess), excess, Math.Exp(a * half) / (RootTwoPi * Math.Sqrt(a)));
    }

    /// <summary>Σ Cₖ(η) a⁻ᵏ and its derivatives by η and by a.</summary>
    private static double LargeShapeSum(double a, double eta, out double byEta, out double byShape)
    {
        var coefficients = SpecialPolynomials.LargeShape;
        var rows = coefficients.Length / SpecialPolynomials.LargeShapeTerms;
        var sum = 0.0;
        (byEta, byShape) = (0, 0);
        for (var k = rows - 1; k >= 0; k--)
        {
            var (value, slope) = (0.0, 0.0);
            foreach (var coefficient in coefficients.Slice(k * SpecialPolynomials.LargeShapeTerms, SpecialPolynomials.LargeShapeTerms))
            {
                slope = (slope * eta) + value;
                value = (value * eta) + coefficient;
            }

            // Horner's scheme in 1/a, whose derivative by a is −(1/a)² times that by 1/a.
            byShape = (byShape / a) + sum;
            sum = (sum / a) + value;
            byEta = (byEta / a) + slope;
        }

        byShape = -byShape / a / a;
        return sum;
    }
}
