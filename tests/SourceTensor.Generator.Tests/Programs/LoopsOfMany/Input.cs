using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// Loops over many, each with few numbers of its own that an inner loop depends on: alone, under a condition, with a state that goes on
/// from one to the next, ending early, three deep, giving two numbers, and a loop that stands in no other.
/// </summary>
public static partial class LoopsOfMany
{
    [TensorFunction]
    public static double Learners(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
    {
        var total = 0.0;
        for (var p = 0; p < alpha.Length; p++)
        {
            var q = Tensor1D.Filled(2, 0.5);
            for (var t = 0; t < choices.Rows; t++)
            {
                var choice = choices[t, p];
                total += LogSoftMax(beta[p] * q)[choice];
                q[choice] += alpha[p] * (rewards[t, p] - q[choice]);
            }
        }

        return total;
    }

    [TensorFunction]
    public static double Pooled(Tensor1D<double> alpha, Tensor1D<int> groups, Tensor2D<double> x)
    {
        var total = 0.0;
        for (var p = 0; p < groups.Length; p++)
        {
            var level = 0.0;
            var rate = Sigmoid(alpha[groups[p]]);
            for (var t = 0; t < x.Rows; t++)
            {
                total -= Square(x[t, p] - level);
                level += rate * (x[t, p] - level);
            }
        }

        return total;
    }

    [TensorFunction]
    public static double Decays(Tensor1D<double> rate, double start, Tensor1D<int> lengths)
    {
        var (level, total) = (start, 0.0);
        for (var p = 0; p < rate.Length; p++)
        {
            var sum = 0.0;
            for (var t = 0; t < lengths[p]; t++)
            {
                level = Math.Tanh(rate[p] * level) + 0.1 * start;
                sum += level * level;
            }

            total += rate[p] > 0 ? Math.Sqrt(sum + 1) * level : sum;
        }

        return total;
    }

    [TensorFunction]
    public static double SomeOf(Tensor1D<double> x, Tensor1D<double> bound)
    {
        var total = 0.0;
        for (var p = 0; p < x.Length; p++)
        {
            var s = x[p];
            if (s > 0)
            {
                for (var t = 0; t < 5; t++)
                {
                    s = Math.Sin(s) + Math.Min(s, bound[p]);
                }
            }

            var n = 0.0;
            while (s < 3)
            {
                s += 0.7 + bound[p] * s * s;
                n += s;
            }

            total += s * n;
        }

        return total;
    }

    [TensorFunction]
    public static double Sessions(Tensor1D<double> alpha, Tensor3D<double> x, Tensor1D<double> weights)
    {
        var total = 0.0;
        for (var p = 0; p < alpha.Length; p++)
        {
            var kept = 0.0;
            for (var s = 0; s < 3; s++)
            {
                var level = 0.5 * kept;
                for (var t = 0; t < x.GetLength(1); t++)
                {
                    level += alpha[p] * (x[p, t, s] - level);
                    total += Math.Exp(-level * level);
                }

                kept = level;
            }

            total += weights[p] * kept;
        }

        return total;
    }

    // The root of a sum whose terms are not taken has an infinite derivative, which meets partial derivatives that are 0.
    [TensorFunction]
    public static double Untaken(Tensor1D<double> x, double scale)
    {
        var total = 0.0;
        for (var p = 0; p < x.Length; p++)
        {
            var sum = 0.0;
            for (var t = 0; t < 4; t++)
            {
                sum += Where(x[p] > 0, x[p] * scale * t, 0.0);
            }

            total += Math.Sqrt(sum);
        }

        return total;
    }

    [TensorFunction]
    public static (double Total, double Last) Twice(double rate, double start, Tensor1D<double> x, int n)
    {
        var (s, total) = (start, 0.0);
        for (var t = 0; t < n; t++)
        {
            s = s - rate * Math.Sin(s);
            total += s * t;
        }

        return (total * Sum(x * x), s + Sum(x));
    }

    [TensorFunction]
    public static double Mixed(Tensor1D<float> rate, Tensor1D<double> start)
    {
        var total = 0.0;
        for (var p = 0; p < rate.Length; p++)
        {
            var s = start[p];
            for (var t = 0; t < 6; t++)
            {
                s = Math.Cos(s) * rate[p] + s;
            }

            total += s * rate[p];
        }

        return total;
    }

    public static object[][] LearnersInputs() =>
    [
        [Vector(11, 0.1, 0.9), Vector(11, 0.5, 2), Choices(6, 11, 2), Matrix(6, 11)], [Vector(3, 0.1, 0.9), Vector(3, 0.5, 2), Choices(6, 3, 2), Matrix(6, 3)],
        [Vector(3), Vector(3), Choices(0, 3, 2), Matrix(0, 3)], [Vector(0), Vector(0), Choices(6, 0, 2), Matrix(6, 0)],
    ];

    public static object[][] PooledInputs() => [[Vector(3), Choices(10, 3), Matrix(6, 10)], [Vector(3), Choices(10, 3), Matrix(0, 10)], [Vector(3), Choices(0, 3), Matrix(6, 0)]];

    public static object[][] DecaysInputs() => [[Vector(4), 0.7, Choices(4, 5)], [Vector(0), 0.7, Choices(0, 5)], [Vector(1), 0.7, Choices(1, 1)]];

    public static object[][] SomeOfInputs() => [[Vector(5), Vector(5, 0.3, 1.2)], [Vector(0), Vector(0)]];

    public static object[][] SessionsInputs() => [[Vector(2, 0.1, 0.9), Cube(2, 4, 3), Vector(2)], [Vector(2, 0.1, 0.9), Cube(2, 0, 3), Vector(2)], [Vector(0), Cube(0, 4, 3), Vector(0)]];

    public static object[][] UntakenInputs() => [[Vector(5, 0.2, 1), 0.7], [Vector(0), 0.7]];

    public static object[][] TwiceInputs() => [[0.3, 1.2, Vector(4), 7], [0.3, 1.2, Vector(4), 0], [0.3, 1.2, Vector(0), 3]];

    public static object[][] MixedInputs() => [[new Tensor1D<float>([0.3f, -0.8f, 1.1f]), Vector(3)]];
}
