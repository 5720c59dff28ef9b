using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Exceptions that the program throws itself: at entry, in a loop, in a helper, where a value is expected.</summary>
public static partial class Guards
{
    private static double Rate(double x) => x > 0 ? x : throw new ArgumentOutOfRangeException(nameof(x), x, "a rate is positive");

    private static double Weight(int kind) => kind switch
    {
        0 => 1,
        1 => 0.5,
        _ => throw new ArgumentException($"there is no kind {kind}"),
    };

    [TensorFunction]
    public static double Learn(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(alpha);
        if (alpha > 1 || double.IsNaN(alpha))
        {
            throw new ArgumentException($"{nameof(alpha)} is {alpha:F3}, \"between\" 0 and 1 is {{expected}}", nameof(alpha));
        }

        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            if (rewards[t] > 10)
                throw new InvalidOperationException("the reward of trial " + nameof(t) + " is too large");
            var c = choices[t];
            total += Weight(c) * LogSoftMax(Rate(beta) * q)[c];
            q[c] += alpha * (rewards[t] - q[c]);
        }

        return total;
    }

    [TensorFunction]
    public static Tensor1D<double> Roots(Tensor1D<double> x, int n)
    {
        if (n < 2)
            throw new ArgumentException("too few");
        return Sqrt(x) * n;
    }

    public static object[][] LearnInputs() => [[0.3, 1.5, Choices(6, 2), Vector(6)], [0.3, 1.5, Choices(0, 2), Vector(0)]];

    public static object[][] RootsInputs() => [[Vector(9, 0, 1), 2]];
}
