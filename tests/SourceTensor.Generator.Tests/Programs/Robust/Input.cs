using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Losses in pieces: comparisons choose between expressions, in loops over many elements and one by one.</summary>
public static partial class Robust
{
    /// <summary>Squares near zero, straight lines further out.</summary>
    [TensorFunction]
    public static double Huber(Tensor1D<double> x, double mean, double width)
    {
        var error = x - mean;
        var isNear = (error < width) & (error > -width);
        return Sum(Where(isNear, 0.5 * Square(error), width * (Where(error > 0.0, error, -error) - 0.5 * width)));
    }

    /// <summary>The logarithm is taken where there is one; where there is none its NaN stays out of the gradient.</summary>
    [TensorFunction]
    public static double Logarithms(Tensor1D<double> x, double shift) =>
        Sum(Where(x + shift > 0.0, Log(x + shift), -1.0)) + Sum(Where(IsFinite(1.0 / x), x * shift, 0.0));

    [TensorFunction]
    public static Tensor1D<double> Clamped(Tensor1D<double> x, double low, double high) => Where(x < low, low, Where(x >= high, high, x));

    /// <summary>One condition for a whole row, one for the whole tensor.</summary>
    [TensorFunction]
    public static double Rows(Tensor2D<double> x, Tensor1D<double> weights, bool isSigned)
    {
        var total = 0.0;
        for (var i = 0; i < x.Rows; i++)
        {
            var first = x[i, 0];
            total += Sum(x[i] * weights) * Where(first >= 0.0 | !isSigned, 1.0, -1.0);
        }

        return total;
    }

    /// <summary>Angles and their remainders: the derivative by the modulus is minus the whole number of turns.</summary>
    [TensorFunction]
    public static double Phase(Tensor1D<double> angles, double turn) => Sum(Square(angles % turn)) + 7.25 % turn - Sum(-3.5 % (angles + 4.0));

    public static object[][] HuberInputs() => [[Vector(19, -3, 3), 0.1, 1.2], [Vector(3), 0.1, 0.2], [Vector(0), 0.1, 0.2]];

    public static object[][] LogarithmsInputs() => [[Vector(17), 0.25], [(Tensor1D<double>)[0.5, 1e-9, -0.25, 3], 0.3]];

    public static object[][] ClampedInputs() => [[Vector(17), -0.3, 0.4], [(Tensor1D<double>)[double.NaN, 0.4, -0.3, double.PositiveInfinity], -0.3, 0.4]];

    public static object[][] RowsInputs() => [[Matrix(4, 9), Vector(9), true], [Matrix(4, 9), Vector(9), false]];

    public static object[][] PhaseInputs() => [[Vector(9, -20, 20), 2.2], [Vector(2), -0.7]];
}
