using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Sides that write scalars, elements and whole tensors, that write nothing, and that are nested.</summary>
public static partial class Branches
{
    [TensorFunction]
    public static double DualRates(Tensor1D<int> choices, [Data] Tensor1D<double> rewards, double up, double down, double beta, double stickiness)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var last = -1;
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            var values = beta * q;
            if (last >= 0)
            {
                values[last] += stickiness;
            }

            total += LogSoftMax(values)[choices[t]];
            var surprise = rewards[t] - q[choices[t]];
            if (surprise > 0.0)
            {
                q[choices[t]] += up * surprise;
            }
            else
            {
                q[choices[t]] += down * surprise;
            }

            last = choices[t];
        }

        return total;
    }

    public static object[][] DualRatesInputs() =>
    [
        [Choices(0, 3), Vector(0), 0.3, 0.2, 2.0, 0.4],
        [Choices(7, 3), Vector(7), 0.3, 0.2, 2.0, 0.4],
        [Choices(12, 3), Vector(12), 0.6, 0.1, 1.0, -0.4],
    ];

    [TensorFunction]
    public static double Piecewise(Tensor1D<double> x, double a)
    {
        var total = 0.0;
        var largest = 0.0;
        foreach (var value in x)
        {
            if (value > a)
            {
                total += value * value;
                if (value > largest)
                {
                    largest = value;
                }
            }
            else if (value < -a)
            {
                total -= a * value;
            }
            else
            {
                continue;
            }

            total *= 1.1;
        }

        return total + largest * a;
    }

    public static object[][] PiecewiseInputs() => [[Vector(0), 0.3], [Vector(1), 0.3], [Vector(9), 0.3], [Vector(9), 0.01], [Vector(9), 5.0]];

    [TensorFunction]
    public static double WholeTensors(Tensor1D<double> x, Tensor1D<double> y, double a)
    {
        var u = x * a;
        var v = y;
        if (a > 0.5)
        {
            u = u + y;
            v = x * x;
        }
        else
        {
            u = Exp(v);
        }

        return Sum(u * v);
    }

    public static object[][] WholeTensorsInputs() => [[Vector(4), Vector(4), 0.3], [Vector(4), Vector(4), 0.7], [Vector(0), Vector(0), 0.7]];

    [TensorFunction]
    public static double Masked(Tensor1D<double> x, Tensor1D<int> present, double a)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            if (present[t] == 0)
            {
                continue;
            }

            total += Log(a * x[t] * x[t]);
        }

        return total;
    }

    public static object[][] MaskedInputs() => [[Vector(6), Choices(6, 2), 0.3], [Vector(0), Choices(0, 2), 0.3]];

    [TensorFunction]
    public static double Conditional(double x, double y)
    {
        var smaller = x < y ? x : y;
        var scale = x > 1.0 && y > 1.0 || x < -1.0 ? Exp(x) : x >= 0.0 ? Sqrt(x) : -x;
        return smaller * scale;
    }

    public static object[][] ConditionalInputs() => [[0.3, 0.4], [1.3, 1.4], [1.5, 0.2], [-0.5, 0.2], [-2.5, -3.2]];

    [TensorFunction]
    public static double Early(Tensor1D<double> x, double a)
    {
        if (x.Length == 0)
        {
            return a;
        }

        var first = x[0];
        if (first < 0.0)
        {
            first = -first;
            if (first > a)
            {
                return first * a;
            }
        }

        var rest = 0.0;
        for (var t = 1; t < x.Length; t++)
        {
            rest += x[t] * first;
        }

        return rest + first;
    }

    public static object[][] EarlyInputs() => [[Vector(0), 0.2], [Vector(3), 0.2], [new Tensor1D<double>([-0.5, 2.0]), 0.2], [new Tensor1D<double>([-0.1, 2.0]), 0.2]];
}
