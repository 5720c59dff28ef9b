using System;

namespace SourceTensor.Evaluator;

/// <summary>Hyperbolic functions and their inverses, by exponentials and logarithms that keep their digits near 0.</summary>
internal static partial class DoubleDoubleFunctions
{
    // Above, e^−x no longer counts; the square of e^(x/2) overflows only where half of it does.
    private const double Large = 100;

    public static DoubleDouble Sinh(DoubleDouble x) => Odd(x, magnitude =>
    {
        if (magnitude.High > Large)
        {
            return HalfExp(magnitude);
        }

        var lessOne = ExpM1(magnitude);
        return (lessOne + (lessOne / (lessOne + 1))) / 2;
    });

    public static DoubleDouble Cosh(DoubleDouble x)
    {
        var magnitude = Magnitude(x);
        return magnitude.High > Large ? HalfExp(magnitude) : (Exp(magnitude) + Exp(-magnitude)) / 2;
    }

    public static DoubleDouble Tanh(DoubleDouble x) => Odd(x, magnitude =>
    {
        if (magnitude.High > Large)
        {
            return 1;
        }

        var lessOne = ExpM1(2 * magnitude);
        return lessOne / (lessOne + 2);
    });

    public static DoubleDouble Asinh(DoubleDouble x) => Odd(x, magnitude =>
    {
        var square = magnitude * magnitude;
        return magnitude.High > 1e100 ? Log(magnitude) + LogOfTwo : LogP1(magnitude + (square / (1 + DoubleDouble.Sqrt(1 + square))));
    });

    public static DoubleDouble Acosh(DoubleDouble x)
    {
        if (!(x.High >= 1) || x.High > 1e100)
        {
            return x.High >= 1 ? Log(x) + LogOfTwo : double.NaN;
        }

        var above = x - 1;
        return LogP1(above + DoubleDouble.Sqrt(above * (above + 2)));
    }

    public static DoubleDouble Atanh(DoubleDouble x) => Odd(x, magnitude => LogP1(2 * magnitude / (1 - magnitude)) / 2);

    private static DoubleDouble HalfExp(DoubleDouble x)
    {
        var root = Exp(x / 2);
        return root / 2 * root;
    }

    private static DoubleDouble Odd(DoubleDouble x, Func<DoubleDouble, DoubleDouble> function) =>
        x.High == 0 || double.IsNaN(x.High) ? x.High : double.IsNegative(x.High) ? -function(-x) : function(x);
}
