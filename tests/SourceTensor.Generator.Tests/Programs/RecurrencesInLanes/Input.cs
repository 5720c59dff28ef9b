using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>States that become a · s + b in each step: of loops longer and shorter than vectors, in both directions, a the same in all steps or not.</summary>
public static partial class RecurrencesInLanes
{
    /// <summary>The state before a step is read, and the one behind the last.</summary>
    [TensorFunction]
    public static double Smoothed(double rate, double start, Tensor1D<double> x)
    {
        var (level, total) = (start, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            total += Square(x[t] - level) / (1 + level * level);
            level += rate * (x[t] - level);
        }

        return total + level;
    }

    /// <summary>Running sums, which are stored, from the front and from the back.</summary>
    [TensorFunction]
    public static Tensor1D<double> Sums(Tensor1D<double> x)
    {
        var (forward, backward) = (Tensor1D.Zeros<double>(x.Length), Tensor1D.Zeros<double>(x.Length));
        var sum = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            sum += x[t];
            forward[t] = sum;
        }

        var rest = 0.5;
        for (var t = x.Length - 1; t >= 0; t--)
        {
            backward[t] = rest;
            rest = x[t] - 0.75 * rest;
        }

        return forward * backward;
    }

    /// <summary>A state that another one's recurrence adds to.</summary>
    [TensorFunction]
    public static double Cascade(double a, double b, Tensor1D<double> x)
    {
        var (first, second, total) = (0.0, 1.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            first = a * first + x[t];
            second = b * second + a * first;
            total += Exp(-second * second);
        }

        return total;
    }

    /// <summary>Factors that differ from step to step, some of them 0; a quotient by the number of the step.</summary>
    [TensorFunction]
    public static double Differing(double m, Tensor1D<double> x)
    {
        var (mean, product, total) = (0.25, 1.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            mean = mean / (t + 1) + m * x[t];
            total += mean * mean;
        }

        for (var t = 0; t < x.Length; t++)
        {
            product = (t % 5 == 4 ? 0 : 1.5 * x[t]) * product + m;
            total += Exp(-product * product);
        }

        return total;
    }

    /// <summary>Two lags: a state that keeps what the other one was, which adds a multiple of it. In the reversal it is a multiple of the other one that is kept.</summary>
    [TensorFunction]
    public static double TwoLags(double a, double b, double c, Tensor1D<double> x)
    {
        var (state, before, total) = (1.0, 0.5, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            total += Exp(-state * state);
            (state, before) = (a * state + b * before + c * x[t], state);
        }

        return total + state * before;
    }

    /// <summary>Two lags, the second of which is a multiple of the state, to which something is added; the last of it is read.</summary>
    [TensorFunction]
    public static double Trend(double a, double b, double c, Tensor1D<double> x)
    {
        var (level, slope, total) = (1.0, 0.5, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            (level, slope) = (a * level + b * slope, c * level + x[t]);
            total += Exp(-level * level);
        }

        return total + slope;
    }

    /// <summary>What was a step before: a function of an item, which a recurrence adds.</summary>
    [TensorFunction]
    public static double StepBefore(double a, double b, Tensor1D<double> x)
    {
        var (level, square, total) = (0.0, 1.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            level = a * level + b * square;
            square = x[t] * x[t];
            total += Exp(-level * square);
        }

        return total + level;
    }

    /// <summary>Each state waits for the other one: not in lanes.</summary>
    [TensorFunction]
    public static double Circle(double a, double b, Tensor1D<double> x)
    {
        var (first, second, total) = (0.0, 1.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            var next = a * first - b * second + x[t];
            second = b * first + a * second;
            first = next;
            total += Exp(-first * first);
        }

        return total;
    }

    public static object[][] SmoothedInputs() => [.. Lengths(n => [0.3, 0.2, Vector(n)])];

    public static object[][] SumsInputs() => [.. Lengths(n => [Vector(n)])];

    public static object[][] CascadeInputs() => [.. Lengths(n => [0.8, -0.6, Vector(n)])];

    public static object[][] DifferingInputs() => [.. Lengths(n => [0.3, Vector(n)])];

    public static object[][] TwoLagsInputs() => [.. Lengths(n => [0.6, 0.3, 0.2, Vector(n)])];

    public static object[][] TrendInputs() => [.. Lengths(n => [0.6, 0.3, -0.2, Vector(n)])];

    public static object[][] StepBeforeInputs() => [.. Lengths(n => [0.6, 0.3, Vector(n)])];

    public static object[][] CircleInputs() => [.. Lengths(n => [0.8, 0.6, Vector(n)])];

    private static object[][] Lengths(Func<int, object[]> arguments) => [arguments(53), arguments(16), arguments(3), arguments(0)];
}
