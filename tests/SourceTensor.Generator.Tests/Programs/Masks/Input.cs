using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Booleans as data, as elements of tensors and as states.</summary>
public static partial class Masks
{
    /// <summary>Missing observations are left out; where one is missing its value may be anything, NaN too.</summary>
    [TensorFunction]
    public static double SquaredErrors(double mean, Tensor1D<double> x, Tensor1D<bool> isMissing) =>
        Sum(Where(isMissing, 0.0, Square(x - mean))) / Sum(Where(isMissing, 0.0, 1.0));

    /// <summary>The same with one observation after another.</summary>
    [TensorFunction]
    public static double OneByOne(double rate, [Data] Tensor1D<double> x, Tensor1D<bool> isMissing)
    {
        var level = 0.0;
        var total = 0.0;
        var wasMissing = false;
        var gaps = 0;
        for (var t = 0; t < x.Length; t++)
        {
            var error = Where(isMissing[t], 0.0, x[t] - level);
            level += rate * error;
            total += error * error;
            gaps += Where(isMissing[t] & !wasMissing, 1, 0);
            wasMissing = isMissing[t];
        }

        return total + gaps * rate;
    }

    /// <summary>A tensor of booleans that is written by element, and returned.</summary>
    [TensorFunction]
    public static Tensor1D<bool> Sieve(int limit)
    {
        var isPrime = Tensor1D.Filled(limit, true);
        for (var i = 0; i < limit; i++)
        {
            isPrime[i] = i > 1;
            for (var k = 2; k < limit; k++)
            {
                isPrime[i] &= k >= i | i % k != 0;
            }
        }

        return isPrime;
    }

    /// <summary>Which rows have been visited is a state, not a number.</summary>
    [TensorFunction]
    public static double FirstVisits(Tensor1D<double> rewards, Tensor1D<int> places)
    {
        var isKnown = Tensor1D.Filled(rewards.Length, false);
        var total = 0.0;
        for (var t = 0; t < places.Length; t++)
        {
            total += Where(isKnown[places[t]], 0.0, rewards[places[t]]) * (t + 1);
            isKnown[places[t]] = true;
        }

        return total;
    }

    [TensorFunction]
    public static Tensor2D<bool> Logic(Tensor2D<bool> a, Tensor1D<bool> b, bool c, Tensor2D<double> x) =>
        (a & b | !a & c) ^ (x > 0.25) & !(x <= -0.5 | IsNaN(x)) ^ NotEqual(x, x) ^ Where(b, !b, c);

    private static Tensor1D<bool> Flags => [false, true, true, false, false, true, false, false, false, true, false];

    private static Tensor1D<double> WithGaps()
    {
        var x = Vector(Flags.Length);
        x[1] = double.NaN;
        x[5] = double.PositiveInfinity;
        return x;
    }

    /// <summary>A product that starts anew: what overflowed, or was NaN, before it did is forgotten, also by the gradient.</summary>
    [TensorFunction]
    public static double Restarted(double rate, Tensor1D<double> x, Tensor1D<double> weights, Tensor1D<bool> isNew)
    {
        var scaled = x * weights;
        var product = rate * rate;
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            product = Where(isNew[t], 1.0, product * scaled[t]) * rate;
        }

        return total + product * product;
    }

    public static object[][] RestartedInputs() =>
    [
        [0.7, Vector(Flags.Length), Vector(Flags.Length, 1, 2), Flags],
        [0.7, (Tensor1D<double>)[double.NaN, 2, double.PositiveInfinity, 0, 0.5, 1.5], Vector(6), (Tensor1D<bool>)[false, false, false, true, false, false]],
    ];

    public static object[][] SquaredErrorsInputs() => [[0.3, Vector(Flags.Length), Flags], [0.3, WithGaps(), Flags]];

    public static object[][] OneByOneInputs() => [[0.3, WithGaps(), Flags], [0.3, Vector(0), (Tensor1D<bool>)[]]];

    public static object[][] SieveInputs() => [[30], [0], [2]];

    public static object[][] FirstVisitsInputs() => [[Vector(4), Choices(9, 4)], [Vector(2), Choices(0, 2)]];

    public static object[][] LogicInputs() =>
    [
        [(Tensor2D<bool>)[[true, false, true], [false, true, false]], (Tensor1D<bool>)[true, true, false], true, (Tensor2D<double>)[[0.5, -1, 0.3], [double.NaN, double.PositiveInfinity, 0]]],
        [new Tensor2D<bool>([], 0, 3), (Tensor1D<bool>)[true, true, false], false, new Tensor2D<double>([], 0, 3)],
    ];
}
