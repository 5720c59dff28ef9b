using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Integer parameters as numbers and lengths, integer arithmetic, integer tensors, booleans and longs that are passed.</summary>
public static partial class Integers
{
    private const int Offset = 3;

    [TensorFunction]
    public static double Mixed(int n, long m, double x, Tensor1D<int> counts)
    {
        var k = 2 * n - Offset;
        var total = x * m + k;
        for (var i = 0; i < counts.Length; i++)
        {
            total += (counts[i] + i * n) * x - (double)m / (n + 1);
        }

        return total;
    }

    [TensorFunction]
    public static int Counted(int n, Tensor1D<int> counts)
    {
        var total = n;
        for (var i = 0; i < counts.Length; i++)
        {
            total += counts[i] * n - i;
        }

        return total;
    }

    [TensorFunction]
    public static Tensor1D<int> Doubled(Tensor1D<int> counts, int by) => counts * 2 + by;

    [TensorFunction]
    public static double Windows(int size, Tensor1D<double> x)
    {
        var window = Tensor1D.Filled(size, 1.5);
        var total = 0.0;
        for (var i = 0; i < size - 1; i++)
        {
            window[i + 1] = window[i] * x[i];
            total += window[i + 1];
        }

        return total + Sum(window);
    }

    public static object[][] MixedInputs() => [[2, 5L, 0.3, Choices(4, 3)], [-2, -7L, 0.3, Choices(0, 3)]];

    public static object[][] CountedInputs() => [[2, Choices(4, 3)], [int.MaxValue, Choices(4, 3)]];

    public static object[][] DoubledInputs() => [[Choices(4, 3), 5]];

    public static object[][] WindowsInputs() => [[4, Vector(5)], [1, Vector(5)], [0, Vector(5)]];
}
