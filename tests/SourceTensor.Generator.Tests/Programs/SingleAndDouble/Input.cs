using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A model in single precision, the same in double precision, and one that uses both.</summary>
public static partial class SingleAndDouble
{
    private const float Decay = 0.9f;

    [TensorFunction]
    public static float Single(float alpha, float beta, Tensor1D<float> weights, [Data] Tensor1D<float> x, Tensor1D<int> choices)
    {
        var q = Tensor1D.Filled(weights.Length, 0.5f);
        var total = 0f;
        for (var t = 0; t < x.Length; t++)
        {
            var error = x[t] - q[choices[t]];
            q[choices[t]] += Where(error > 0f, alpha, alpha * 0.5f) * error;
            total += LogSoftMax(beta * q + weights)[choices[t]] * Decay;
        }

        return total + Sum(Square(q));
    }

    [TensorFunction]
    public static double Double(double alpha, double beta, Tensor1D<double> weights, [Data] Tensor1D<double> x, Tensor1D<int> choices)
    {
        var q = Tensor1D.Filled(weights.Length, 0.5);
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            var error = x[t] - q[choices[t]];
            q[choices[t]] += Where(error > 0, alpha, alpha * 0.5) * error;
            total += LogSoftMax(beta * q + weights)[choices[t]] * Decay;
        }

        return total + Sum(Square(q));
    }

    /// <summary>Data and a table in single precision, sums in double precision: adjoints change their type where values do.</summary>
    [TensorFunction]
    public static double Mixed(Tensor1D<float> table, float scale, double shift, Tensor1D<int> index, int power, long offset)
    {
        var total = 0.0;
        for (var i = 0; i < index.Length; i++)
        {
            double value = table[index[i]] * scale;
            var rounded = (float)(value * shift);
            total += value * value + rounded * power - (float)offset / 3f;
        }

        return total + Sum(table.ToDouble() * shift) + Sum((table.ToDouble() * shift).ToSingle() * scale);
    }

    [TensorFunction]
    public static Tensor1D<float> Remainders(Tensor1D<float> x, float y) => Where(IsNaN(x % y), -1f, x % y + 1f);

    /// <summary>A sum that an inner loop continues, one that the loop itself reads, and a gradient gathered over both loops.</summary>
    [TensorFunction]
    public static float Nested(Tensor2D<float> x, float rate)
    {
        var (total, level, trace) = (1f, 0f, 0f);
        for (var i = 0; i < x.Rows; i++)
        {
            total -= level;
            for (var j = 0; j < x.Columns; j++)
            {
                total += x[i, j] * rate;
                level += x[i, j] - rate * level;
                total += 0.5f;
            }

            trace = x[i, 0] + trace;
        }

        return total * trace;
    }

    public static object[][] NestedInputs() => [[Matrix(3, 4).ToSingle(), 0.3f], [new Tensor2D<float>([], 0, 4), 0.3f]];

    private static Tensor1D<float> Singles(int length) => Vector(length).ToSingle();

    public static object[][] SingleInputs() => [[0.4f, 1.3f, Singles(3), Singles(12), Choices(12, 3)], [0.4f, 1.3f, Singles(3), Singles(0), Choices(0, 3)]];

    public static object[][] DoubleInputs() => [[0.4, 1.3, Vector(3), Vector(12), Choices(12, 3)]];

    public static object[][] MixedInputs() => [[Singles(4), 0.7f, 1.1, Choices(6, 4), 3, (1L << 40) + 1], [Singles(4), 0.7f, 1.1, Choices(0, 4), 3, 5L]];

    public static object[][] RemaindersInputs() => [[(Tensor1D<float>)[7.5f, -7.5f, 0f, float.NaN, float.PositiveInfinity, 1e10f, 2f, 3f, 4f], 2.5f], [Singles(3), 0f]];
}
