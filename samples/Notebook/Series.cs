using SourceTensor;
using static SourceTensor.TensorMath;

namespace Notebook;

/// <summary>s₀ = 1, sₙ₊₁ = sₙ / (n + 1) + m: as a loop and as a scan.</summary>
public static partial class Series
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
}
