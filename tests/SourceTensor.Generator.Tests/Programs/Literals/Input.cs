using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Tensors written out: of numbers, of rows, with other tensors spread in them, outside and inside a loop.</summary>
public static partial class Literals
{
    [TensorFunction]
    public static double Weighted(double x, Tensor1D<double> y)
    {
        Tensor1D<double> weights = [1, x, 2 * x];
        Tensor2D<double> table = [[1, 2, x], [x, 4, 5]];
        Tensor1D<double> all = [x, .. y, 3, .. weights];
        Tensor1D<int> picks = [2, 0];
        var total = Sum(table * weights) + Sum(all * all);
        for (var t = 0; t < y.Length; t++)
        {
            Tensor1D<double> pair = [y[t], x * y[t]];
            total += LogSoftMax(pair)[t % 2] + weights[picks[t % 2]];
        }

        return total;
    }

    [TensorFunction]
    public static Tensor1D<double> Made(double x) => Tensor1D.Create(x, x * x, 1);

    [TensorFunction]
    public static Tensor2D<double> Rows(Tensor1D<double> x, double y) => [x, x * y, x + y];

    /// <summary>A tensor of higher rank gives its rows, of which there are fewer than elements.</summary>
    [TensorFunction]
    public static Tensor2D<double> Below(Tensor2D<double> above, Tensor1D<double> x, double y) => [.. above, x, .. above * y / (double)above.ElementCount];

    [TensorFunction]
    public static Tensor1D<double> None(double x)
    {
        Tensor1D<double> none = [];
        return none * x;
    }

    public static object[][] WeightedInputs() => [[0.7, Vector(3)], [0.7, Vector(0)]];

    public static object[][] MadeInputs() => [[0.7]];

    public static object[][] BelowInputs() => [[Matrix(2, 3), Vector(3), 0.5]];

    public static object[][] NoneInputs() => [[0.7]];

    public static object[][] RowsInputs() => [[Vector(3), 0.5]];
}
