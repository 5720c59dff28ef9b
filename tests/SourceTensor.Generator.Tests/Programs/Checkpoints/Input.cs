using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Gradients whose loops keep the states between segments, and the same gradients that keep all.</summary>
public static partial class Checkpoints
{
    [TensorFunction(Defaults = false)]
    public static double Learning(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards)
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

    [Gradient(nameof(Learning))]
    public static partial (double Value, double Alpha, double Beta, Tensor1D<double> Rewards) LearningWhole(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    [Gradient(nameof(Learning), Checkpoint = true)]
    public static partial (double Value, double Alpha, double Beta, Tensor1D<double> Rewards) LearningInSegments(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards, TensorWorkspace? workspace = null);

    /// <summary>A matrix that is squashed and mixed in each step: all of it changes.</summary>
    [TensorFunction(Defaults = false)]
    public static double Recurrent(Tensor2D<double> w, Tensor2D<double> x, Tensor1D<double> start)
    {
        var (h, total) = Scan(
            sequences: x,
            initial: (H: start, Total: 0.0),
            step: (s, v) =>
            {
                var next = Tanh(MatMul(w, s.H) + v);
                return (next, s.Total + Dot(next, next));
            },
            reverse: true).Final;
        return total + Sum(h);
    }

    [Gradient(nameof(Recurrent))]
    public static partial (double Value, Tensor2D<double> W, Tensor2D<double> X, Tensor1D<double> Start) RecurrentWhole(
        Tensor2D<double> w, Tensor2D<double> x, Tensor1D<double> start, TensorWorkspace? workspace = null);

    [Gradient(nameof(Recurrent), Checkpoint = true)]
    public static partial (double Value, Tensor2D<double> W, Tensor2D<double> X, Tensor1D<double> Start) RecurrentInSegments(
        Tensor2D<double> w, Tensor2D<double> x, Tensor1D<double> start, TensorWorkspace? workspace = null);

    /// <summary>All states are wanted: they are written where they belong, segment by segment.</summary>
    [TensorFunction(Defaults = false)]
    public static double Trace(Tensor1D<double> x, double a, double b)
    {
        var result = Scan((x, Steps(x.Length)), a, (s, v, t) => (Sin(s * b) + v * t, s * v));
        return Sum(Square(result.States) * x) + Sum(result.Outputs) + result.Final;
    }

    [Gradient(nameof(Trace))]
    public static partial (double Value, Tensor1D<double> X, double A, double B) TraceWhole(Tensor1D<double> x, double a, double b, TensorWorkspace? workspace = null);

    [Gradient(nameof(Trace), Checkpoint = true)]
    public static partial (double Value, Tensor1D<double> X, double A, double B) TraceInSegments(Tensor1D<double> x, double a, double b, TensorWorkspace? workspace = null);

    /// <summary>A table, an inner loop, a condition around all and single precision.</summary>
    [TensorFunction(Defaults = false)]
    public static float Table(float alpha, Tensor1D<int> states, Tensor1D<float> rewards, int size)
    {
        var total = 0f;
        if (alpha > 0f)
        {
            var q = Tensor1D.Filled(size, 0.25f);
            for (var t = 1; t < states.Length; t++)
            {
                for (var k = 0; k < 3; k++)
                {
                    q[(states[t] + k) % size] += alpha * (rewards[t] - q[states[t]] * q[(t + k) % size]);
                }

                total += q[states[t - 1]] * rewards[t - 1];
            }

            total += Sum(q);
        }

        return total;
    }

    [Gradient(nameof(Table))]
    public static partial (float Value, float Alpha, Tensor1D<float> Rewards) TableWhole(
        float alpha, Tensor1D<int> states, Tensor1D<float> rewards, int size, TensorWorkspace? workspace = null);

    [Gradient(nameof(Table), Checkpoint = true)]
    public static partial (float Value, float Alpha, Tensor1D<float> Rewards) TableInSegments(
        float alpha, Tensor1D<int> states, Tensor1D<float> rewards, int size, TensorWorkspace? workspace = null);

    public static object[][] LearningInputs() => Lengths(n => [0.3, 2.0, Choices(n, 2), Vector(n, 0, 1)]);

    public static object[][] RecurrentInputs() => Lengths(n => [Matrix(3, 3), Matrix(n, 3), Vector(3)]);

    public static object[][] TraceInputs() => Lengths(n => [Vector(n), 0.3, 0.7]);

    public static object[][] TableInputs() => Lengths(n => [0.3f, Choices(n, 9), Vector(n, 0, 1).ToSingle(), 9]);

    private static object[][] Lengths(Func<int, object[]> inputs) => [inputs(0), inputs(1), inputs(2), inputs(5), inputs(9), inputs(11)];
}
