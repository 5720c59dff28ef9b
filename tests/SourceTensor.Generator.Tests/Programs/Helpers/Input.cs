using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Helpers that write a tensor of their caller, that reassign their own parameters, that are in other files.</summary>
public static partial class Helpers
{
    private static void Learn(Tensor1D<double> values, int choice, double reward, double rate)
    {
        var error = reward - values[choice];
        rate = rate * 0.5;
        Nudge(values, choice, rate * error);
    }

    private static void Nudge(Tensor1D<double> values, int i, double by) => values[i] += by;

    private static double Halved(double x, int times)
    {
        x = x / 2;
        x /= times + 1;
        return x;
    }

    private static Tensor1D<double> Shifted(Tensor1D<double> q, double by)
    {
        q = q + by;
        q = q * q;
        return q;
    }

    [TensorFunction]
    public static double Total(Tensor1D<int> choices, Tensor1D<double> x, double rate)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            Learn(q, choices[t], x[t], rate);
            total += Halved(q[choices[t]], t) * Halved(x[t], 1) + Elsewhere.Energy(q);
        }

        return total + rate + Sum(Shifted(q, rate)) * Sum(q);
    }

    [TensorFunction]
    public static double Generic(Tensor1D<double> x, Tensor1D<double> y) => Sum(Elsewhere.First(x, y) * Elsewhere.First(y, x));

    public static object[][] Inputs() => [[Choices(6, 3), Vector(6), 0.4], [Choices(0, 3), Vector(0), 0.4]];

    public static object[][] GenericInputs() => [[Vector(4), Vector(4, 1, 2)]];
}
