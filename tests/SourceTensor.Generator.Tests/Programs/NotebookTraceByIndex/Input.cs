using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values after each trial from integer choices.</summary>
public static partial class NotebookTraceByIndex
{
    public static void Update(Tensor1D<double> q, int choice, double reward, double alpha) =>
        q[choice] += alpha * (reward - q[choice]);

    [TensorFunction]
    public static Tensor2D<double> QValues(Tensor1D<int> choices, Tensor1D<double> rewards, int options, double alpha)
    {
        var q = Tensor1D.Filled(options, 0.5);
        var trace = Tensor2D.Zeros<double>(choices.Length, options);
        for (var t = 0; t < choices.Length; t++)
        {
            Update(q, choices[t], rewards[t], alpha);
            trace[t] = q;
        }

        return trace;
    }

    [TensorFunction]
    public static double Weighted(Tensor1D<int> choices, Tensor1D<double> rewards, int options, double alpha, Tensor2D<double> weights) =>
        Sum(weights * QValues(choices, rewards, options, alpha));

    public static object[][] QValuesInputs() => [[Choices(7, 3), Vector(7), 3, 0.3], [Choices(0, 3), Vector(0), 3, 0.3], [Choices(1, 1), Vector(1), 1, 0.3]];

    public static object[][] WeightedInputs() => [[Choices(7, 3), Vector(7), 3, 0.3, Matrix(7, 3, 1, 2)]];
}
