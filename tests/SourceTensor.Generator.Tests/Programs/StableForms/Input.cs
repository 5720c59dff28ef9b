using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Logarithms of exponentials as users write them: each is computed in its stable form.</summary>
public static partial class StableForms
{
    [TensorFunction]
    public static double Scalars(double x, double y) =>
        Math.Log(1 + Math.Exp(x)) * Math.Log(1 - Math.Exp(-Math.Abs(y))) + (Math.Exp(x) - 1) * Math.Log(Sigmoid(y)) + Math.Log(1 / (1 + Math.Exp(-y))) + Math.Log(Math.Exp(x) + Math.Exp(y));

    [TensorFunction]
    public static double Tensors(Tensor1D<double> x, double scale) =>
        Log(SoftMax(scale * x))[1] + Log(Sum(Exp(scale * x))) + Sum(Log(1 + Exp(x)) * (1 / (1 + Exp(-x)))) + Sum(Exp(x) - 1);

    /// <summary>The inner value is read again: it stays, and the outer one is stable all the same.</summary>
    [TensorFunction]
    public static double ReadTwice(Tensor1D<double> x)
    {
        var odds = Exp(x);
        var total = Sum(odds);
        return Log(total) + odds[0] / total;
    }

    /// <summary>The exponential is computed before the loop, the logarithm in it.</summary>
    [TensorFunction]
    public static double AcrossALoop(Tensor1D<double> x, double y)
    {
        var odds = Math.Exp(y);
        var total = 0.0;
        foreach (var value in x)
        {
            total += value * Math.Log(1 + odds);
        }

        return total;
    }

    /// <summary>None of these is one of the forms.</summary>
    [TensorFunction]
    public static double NotStable(Tensor1D<double> x, double y) =>
        Math.Log(2 + Math.Exp(y)) + Math.Log(1 + y) + Math.Log(3 - Math.Exp(-y)) + Log(Sum(x * Exp(x))) + (Math.Exp(y) - 2) + 2 / (1 + Math.Exp(-y)) + 1 / (1 + Math.Exp(y));

    public static object[][] ScalarsInputs() => [[0.7, 1.3], [-2.5, -0.4]];

    public static object[][] TensorsInputs() => [[Vector(4, 0.5, 2), 1.5], [Vector(20, -2, 2), 0.5]];

    public static object[][] ReadTwiceInputs() => [[Vector(4, 0.5, 2)]];

    public static object[][] AcrossALoopInputs() => [[Vector(4, 0.5, 2), 0.3], [Vector(0), 0.3]];

    public static object[][] NotStableInputs() => [[Vector(4, 0.5, 2), 0.3]];
}
