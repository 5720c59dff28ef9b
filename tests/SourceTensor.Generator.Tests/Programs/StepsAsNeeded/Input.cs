using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Scans that end when a condition of the state does.</summary>
public static partial class StepsAsNeeded
{
    [TensorFunction]
    public static double Root(double x, double tolerance) =>
        ScanWhile(initial: x + 1.0, condition: r => Abs(r * r - x) > tolerance, step: r => 0.5 * (r + x / r), maxSteps: 100).Final;

    [TensorFunction]
    public static double Path(double x, double decay)
    {
        var result = ScanWhile((X: x, V: 1.0), s => s.X > 0.1 && s.V < 5.0, s => (s.X * decay, s.V + s.X));
        return Sum(Square(result.Stack(s => s.X))) + result.Final.V * result.Count;
    }

    [TensorFunction]
    public static double Power(Tensor2D<double> m, int most, double limit)
    {
        var v = Tensor1D.Filled(m.Columns, 1.0);
        return Sum(ScanWhile(v, u => Norm(u) < limit, u => MatMul(m, u) + u, maxSteps: most).Final);
    }

    /// <summary>Inside a loop, each time as often as needed.</summary>
    [TensorFunction]
    public static double Roots(Tensor1D<double> x)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += ScanWhile(x[t] + 1.0, r => Abs(r * r - x[t]) > 1e-6, r => 0.5 * (r + x[t] / r), maxSteps: 50).Final * x[t];
        }

        return total;
    }

    public static object[][] RootInputs() => [[2.0, 1e-6], [0.3, 1e-3], [0.3, 100.0]];

    public static object[][] PathInputs() => [[2.0, 0.7], [0.05, 0.7], [9.0, 0.99]];

    public static object[][] PowerInputs() => [[Matrix(3, 3, 0, 1), 60, 50.0], [Matrix(3, 3, 0, 1), 0, 0.5]];

    public static object[][] RootsInputs() => [[Vector(4, 0, 3)], [Vector(0)]];
}
