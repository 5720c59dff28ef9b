using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

internal static class Quadrature
{
    internal static readonly double[] Nodes = [-0.7745966692414834, 0, 0.7745966692414834];

    internal static readonly double[] Weights = [5.0 / 9, 8.0 / 9, 5.0 / 9];

    internal static readonly int Points = Nodes.Length;

    internal static double Integrate(Func<double, double> f, double from, double to)
    {
        var sum = 0.0;
        for (var i = 0; i < Points; i++)
        {
            sum += Weights[i] * f(0.5 * (from + to) + 0.5 * (to - from) * Nodes[i]);
        }

        return 0.5 * (to - from) * sum;
    }
}

/// <summary>Tables and numbers in fields, read when a function is called.</summary>
public static partial class StaticTables
{
    private static readonly Tensor2D<double> Payoffs = [[1, -1, 0.5], [0, 2, 1]];

    private static readonly double[] Prior = [0.2, 0.3, 0.5];

    private static readonly double Root = Math.Sqrt(2);

    private static readonly int[] Order = [2, 0, 1];

    [TensorFunction]
    public static double Value(double temperature, Tensor1D<int> states)
    {
        var total = Quadrature.Integrate(z => Math.Exp(-z * z * temperature), 0, Root);
        for (var t = 0; t < states.Length; t++)
        {
            var choice = LogSoftMax(temperature * Payoffs[states[t]] + Log((Tensor1D<double>)Prior))[Order[t % 3]];
            total += choice * Prior[Order[0]];
        }

        foreach (var p in Prior)
        {
            total += p * p * temperature;
        }

        return total + Payoffs.Rows;
    }

    public static object[][] Inputs() => [[0.7, Choices(5, 2)], [0.7, Choices(0, 2)]];
}
