using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>States in single precision that become a · s + b in each step, of loops longer and shorter than vectors.</summary>
public static partial class RecurrencesOfSingle
{
    [TensorFunction]
    public static float Smoothed(float rate, float start, Tensor1D<float> x)
    {
        var (level, total) = (start, 0f);
        for (var t = 0; t < x.Length; t++)
        {
            total += Exp(-Square(x[t] - level));
            level += rate * (x[t] - level);
        }

        return total + level;
    }

    /// <summary>Running sums, which are stored.</summary>
    [TensorFunction]
    public static Tensor1D<float> Sums(Tensor1D<float> x)
    {
        var sums = Tensor1D.Zeros<float>(x.Length);
        var sum = 0.5f;
        for (var t = 0; t < x.Length; t++)
        {
            sum -= x[t];
            sums[t] = sum;
        }

        return sums * x;
    }

    public static object[][] SmoothedInputs() => [.. Lengths(n => [0.3f, 0.2f, Vector(n).ToSingle()])];

    public static object[][] SumsInputs() => [.. Lengths(n => [Vector(n).ToSingle()])];

    private static object[][] Lengths(Func<int, object[]> arguments) => [arguments(53), arguments(16), arguments(3), arguments(0)];
}
