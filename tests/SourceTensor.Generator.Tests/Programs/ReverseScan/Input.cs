using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A scan from the last element to the first.</summary>
public static partial class ReverseScan
{
    [TensorFunction]
    public static Tensor1D<double> Returns(Tensor1D<double> rewards, double discount) =>
        Scan(sequences: rewards, initial: 0.1, step: (g, r) => r + discount * g, reverse: true).States;

    [TensorFunction]
    public static double Weighted(Tensor1D<double> rewards, double discount, [Data] Tensor1D<double> weights)
    {
        var result = Scan(sequences: (rewards, Steps(rewards.Length)), initial: 0.1, step: (g, r, t) => (r + discount * g * t, g * r), reverse: true);
        return Sum(weights * result.States) + Sum(weights * Square(result.Outputs)) * result.Final;
    }

    public static object[][] ReturnsInputs() => [[Vector(5), 0.9], [Vector(0), 0.9], [Vector(1), 0.9]];

    public static object[][] WeightedInputs() => [[Vector(5), 0.9, Vector(5, 1, 2)], [Vector(0), 0.9, Vector(0)], [Vector(1), 0.9, Vector(1, 1, 2)]];
}
