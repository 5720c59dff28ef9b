using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A series of terms, each made from the one before: as a loop and as a scan.</summary>
public static partial class NotebookSeries
{
    [TensorFunction]
    public static Tensor1D<double> GetTerm(int n, double m)
    {
        var series = Tensor1D.Zeros<double>(n);
        var s = 1.0;
        for (var i = 0; i < n; i++)
        {
            s = s / (i + 1) + m;
            series[i] = s;
        }

        return series;
    }

    [TensorFunction]
    public static Tensor1D<double> GetTermByScan(int n, double m) =>
        Scan(sequences: Steps(n), initial: 1.0, step: (s, i) => s / (i + 1) + m).States;

    [TensorFunction]
    public static double SumOfTerms(int n, double m) => Sum(GetTerm(n, m));

    [TensorFunction]
    public static double SumOfTermsByScan(int n, double m) => Sum(GetTermByScan(n, m));

    public static object[][] Inputs() => [[10, 1.0], [10, -0.3], [1, 1.0], [0, 1.0]];
}
