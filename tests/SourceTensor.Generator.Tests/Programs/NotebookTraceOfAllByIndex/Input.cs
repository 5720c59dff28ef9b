using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Values after each trial of several participants, from integer choices.</summary>
public static partial class NotebookTraceOfAllByIndex
{
    [TensorFunction]
    public static Tensor3D<double> QValues(Tensor2D<int> choices, Tensor2D<double> rewards, int options, Tensor1D<double> alpha)
    {
        var q = Tensor2D.Filled(choices.Columns, options, 0.5);
        var trace = Tensor3D.Zeros<double>(choices.Rows, choices.Columns, options);
        for (var t = 0; t < choices.Rows; t++)
        {
            for (var p = 0; p < choices.Columns; p++)
            {
                q[p, choices[t, p]] += alpha[p] * (rewards[t, p] - q[p, choices[t, p]]);
            }

            trace[t] = q;
        }

        return trace;
    }

    [TensorFunction]
    public static double Weighted(Tensor2D<int> choices, Tensor2D<double> rewards, int options, Tensor1D<double> alpha, [Data] Tensor3D<double> weights) =>
        Sum(weights * QValues(choices, rewards, options, alpha));

    public static object[][] QValuesInputs() => [[Choices(6, 3, 4), Matrix(6, 3), 4, Vector(3, 0, 1)], [Choices(0, 3, 4), Matrix(0, 3), 4, Vector(3, 0, 1)]];

    public static object[][] WeightedInputs() => [[Choices(6, 3, 4), Matrix(6, 3), 4, Vector(3, 0, 1), Cube(6, 3, 4, 1, 2)]];
}
