using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>An element that is set and read at the same index: its adjoint is known there without comparing indices.</summary>
public static partial class SetThenRead
{
    [TensorFunction]
    public static double InLoop(double a, Tensor1D<double> y)
    {
        var total = 0.0;
        for (var k = 0; k < y.Length; k++)
        {
            var r = y * a;
            r[k] = a * y[k] * y[k];
            total += r[k];
        }

        return total;
    }

    [TensorFunction]
    public static double AtStateIndex(double a, Tensor1D<double> x, Tensor1D<int> next)
    {
        var q = Tensor1D.Filled(x.Length, 0.5);
        var i = 0;
        var total = 0.0;
        for (var t = 0; t < next.Length; t++)
        {
            q[i] += a * (x[i] - q[i]);
            total += q[i] * q[i];
            i = next[t];
        }

        return total;
    }

    public static object[][] InLoopInputs() => [[0.4, Vector(0)], [0.4, Vector(1)], [0.4, Vector(5)], [0.4, Vector(9)]];

    public static object[][] AtStateIndexInputs() => [[0.3, Vector(3), Choices(7, 3)], [0.3, Vector(9), Choices(4, 9)], [0.3, Vector(2), Choices(0, 2)]];
}
