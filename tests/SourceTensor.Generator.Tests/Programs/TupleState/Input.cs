using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A scan over a tuple of a scalar and a tensor.</summary>
public static partial class TupleState
{
    [TensorFunction]
    public static double Total(Tensor1D<double> x, double rate, Tensor1D<double> start)
    {
        var result = Scan(
            sequences: x,
            initial: (Level: 0.2, Weights: start),
            step: (s, a) => (Level: s.Level + rate * (a - s.Level), Weights: s.Weights * s.Level + a));
        return Sum(result.Stack(s => s.Weights)) * result.Final.Level + Sum(Square(result.Stack(s => s.Level)));
    }

    [TensorFunction]
    public static Tensor2D<double> Weights(Tensor1D<double> x, double rate, Tensor1D<double> start) => Scan(
        sequences: x,
        initial: (Level: 0.2, Weights: start),
        step: (s, a) => (Level: s.Level + rate * (a - s.Level), Weights: s.Weights * s.Level + a)).Stack(s => s.Weights);

    public static object[][] Inputs() => [[Vector(5), 0.4, Vector(3)], [Vector(0), 0.4, Vector(3)], [Vector(1), 0.4, Vector(1)]];
}
