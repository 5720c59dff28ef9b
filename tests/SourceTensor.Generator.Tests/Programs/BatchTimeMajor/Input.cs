using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Data with time along the first axis and members along the second: they are read, and their gradients written, where they are.</summary>
public static partial class BatchTimeMajor
{
    [TensorFunction]
    public static Tensor2D<double> QValues(Tensor1D<int> choices, Tensor1D<double> rewards, double alpha) =>
        Scan((choices, rewards), Tensor1D.Filled(3, 0.5), (q, c, r) => q.With(c, q[c] + alpha * (r - q[c]))).States;

    [Compiled(nameof(QValues))]
    public static partial Tensor3D<double> QValuesOfAll([Batched(Axis = 1)] Tensor2D<int> choices, [Batched(Axis = 1)] Tensor2D<double> rewards, Tensor1D<double> alpha);

    [Compiled(nameof(QValues))]
    public static partial Ragged<Tensor2D<double>> QValuesOfUnequal(Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards, double alpha);

    [TensorFunction]
    public static double Smoothed(double rate, Tensor1D<double> x)
    {
        var (level, total) = (0.0, 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            total += Square(x[t] - level);
            level += rate * (x[t] - level);
        }

        return total;
    }

    [Gradient(nameof(Smoothed))]
    public static partial (Tensor1D<double> Value, double Rate, Tensor2D<double> X) SmoothedOfAll(double rate, [Batched(Axis = 1)] Tensor2D<double> x);

    public static object[][] QValuesInputs() => [[Choices(5, 3), Vector(5), 0.3], [Choices(0, 3), Vector(0), 0.3]];

    public static object[][] QValuesOfAllInputs() => [[Choices(5, 4, 3), Matrix(5, 4), Vector(4, 0.1, 0.9)], [Choices(0, 4, 3), Matrix(0, 4), Vector(4, 0.1, 0.9)], [Choices(5, 0, 3), Matrix(5, 0), Vector(0)]];

    public static object[][] QValuesOfUnequalInputs() => [[Ragged.FromLengths(Choices(6, 3), 2, 0, 4), Ragged.FromLengths(Vector(6), 2, 0, 4), 0.3]];

    public static object[][] SmoothedInputs() => [[0.3, Vector(6)], [0.3, Vector(0)]];

    public static object[][] SmoothedOfAllInputs() => [[0.3, Matrix(6, 11)], [0.3, Matrix(0, 11)], [0.3, Matrix(6, 0)]];
}
