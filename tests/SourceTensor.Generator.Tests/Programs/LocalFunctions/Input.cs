using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Local functions and lambdas: called before they are declared, capturing, in a step.</summary>
public static partial class LocalFunctions
{
    [TensorFunction]
    public static double Total(Tensor1D<double> x, double rate)
    {
        var scale = 0.5 * rate;
        var total = 0.0;
        var q = Tensor1D.Filled(2, 0.5);
        for (var t = 0; t < x.Length; t++)
        {
            Update(x[t]);
            total += Scaled(q[0]) + Scaled(q[1] * q[1]);
        }

        return total;

        double Scaled(double value) => scale * value * rate;

        void Update(double value)
        {
            q[0] += rate * (value - q[0]);
            q[1] = q[1] * value + q[0];
        }
    }

    [TensorFunction]
    public static double InStep(Tensor1D<double> x, double rate)
    {
        double Decayed(double s) => s - rate * s;
        return Scan(sequences: x, initial: 0.5, step: Step).Final;

        double Step(double s, double a)
        {
            var next = Decayed(s) + a * rate;
            return next * s + a;
        }
    }

    [TensorFunction]
    public static double LambdaLocal(Tensor1D<double> x, double rate)
    {
        Func<double, double, double> step = (s, a) => s + rate * (a - s) * a;
        return Scan(x, 0.5, step).Final;
    }

    public static object[][] Inputs() => [[Vector(5), 0.4], [Vector(0), 0.4]];
}
