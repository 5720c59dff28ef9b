using SourceTensor;
using static SourceTensor.TensorMath;

namespace SourceTensor.Benchmarks;

/// <summary>Recurrences whose steps cost the same, however many there are and however large the state is.</summary>
public static partial class ScanModels
{
    /// <summary>A small state, all of it read in each step.</summary>
    [TensorFunction(Defaults = false)]
    public static double Learning(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    [Gradient(nameof(Learning), Mode = DerivativeMode.Reverse)]
    public static partial (double Value, double Alpha, double Beta) LearningGradient(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    /// <summary>A table of which each step reads and writes one element.</summary>
    [TensorFunction(Defaults = false)]
    public static double Table(double alpha, int size, Tensor1D<int> states, [Data] Tensor1D<double> rewards)
    {
        var values = Tensor1D.Filled(size, 0.5);
        var total = 0.0;
        for (var t = 0; t < states.Length; t++)
        {
            var error = rewards[t] - values[states[t]];
            total += error * error;
            values[states[t]] += alpha * error;
        }

        return total;
    }

    [Gradient(nameof(Table), Mode = DerivativeMode.Reverse)]
    public static partial (double Value, double Alpha) TableGradient(double alpha, int size, Tensor1D<int> states, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    /// <summary>The same in a scan, where it is the row that is read and the element that is written, and not in every step.</summary>
    [TensorFunction(Defaults = false)]
    public static double TableInScan(double alpha, int size, Tensor1D<int> states, [Data] Tensor1D<double> rewards) => Scan(
        sequences: (states, rewards),
        initial: (Values: Tensor2D.Filled(size / 4, 4, 0.5), Total: 0.0),
        step: (s, state, reward) =>
        {
            var row = s.Values[state / 4];
            var error = reward - LogSumExp(row);
            return (reward > 0.1 ? s.Values.With(state / 4, state % 4, row[state % 4] + alpha * error) : s.Values, s.Total + error * error);
        }).Final.Total;

    [Gradient(nameof(TableInScan), Mode = DerivativeMode.Reverse)]
    public static partial (double Value, double Alpha) TableInScanGradient(double alpha, int size, Tensor1D<int> states, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    /// <summary>A tensor that is built and read two steps later.</summary>
    [TensorFunction(Defaults = false)]
    public static double Lags(double a, double b, [Data] Tensor1D<double> x)
    {
        var y = Tensor1D.Zeros<double>(x.Length);
        for (var t = 2; t < x.Length; t++)
        {
            y[t] = a * y[t - 1] + b * y[t - 2] * y[t - 1] + x[t];
        }

        return Sum(y * y);
    }

    [Gradient(nameof(Lags), Mode = DerivativeMode.Reverse)]
    public static partial (double Value, double A, double B) LagsGradient(double a, double b, Tensor1D<double> x, TensorWorkspace? workspace = null);
}
