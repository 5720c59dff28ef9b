using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A kernel whose loops go by vectors only where what it relies on does not hold.</summary>
public static partial class VectorsAsWritten
{
    [TensorFunction]
    public static double F(double a, double b, double c, Tensor1D<double> x)
    {
        var state = 0.0;
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            total += Math.Sqrt(0.5 + Math.Abs(Math.Log(1.5 + Math.Abs(c)) + Math.Exp(-Math.Abs(x[i])))) > state + x[i] ? b : c;
            total += (a + b) / (1 + Math.Abs(-(state * b)));
        }

        return total + state;
    }

    public static object[][] Inputs() => [[0.7, -0.3, 1.2, Vector(11)], [0.2, 2, -1.2, Vector(3)], [0.7, 0.5, -1, Vector(0)]];
}
