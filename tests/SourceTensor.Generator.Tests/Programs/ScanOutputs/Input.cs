using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>What a step outputs: from before and from after its update, a scalar and a tuple.</summary>
public static partial class ScanOutputs
{
    [TensorFunction]
    public static double Single(Tensor1D<double> x, double rate)
    {
        var result = Scan(sequences: x, initial: 0.2, step: (s, a) => (s + rate * (a - s), s * a));
        return Sum(result.Outputs) + 0.5 * result.Final;
    }

    [TensorFunction]
    public static Tensor1D<double> Errors(Tensor1D<double> x, double rate) =>
        Scan(sequences: x, initial: 0.2, step: (s, a) => (s + rate * (a - s), a - s)).Outputs;

    [TensorFunction]
    public static double Both(Tensor1D<double> x, double rate, Tensor1D<double> start)
    {
        var result = Scan(sequences: x, initial: start, step: (s, a) =>
        {
            var next = s + rate * (a - s) * s;
            return (next, (Before: s, After: Sum(next * s)));
        });
        return Sum(result.StackOutputs(o => o.Before)) + Sum(Square(result.StackOutputs(o => o.After))) + Sum(result.States * result.StackOutputs(o => o.Before));
    }

    [TensorFunction]
    public static Tensor2D<double> Before(Tensor1D<double> x, double rate, Tensor1D<double> start) => Scan(
        sequences: x,
        initial: start,
        step: (s, a) => (s + rate * (a - s), s)).Outputs;

    public static object[][] Inputs() => [[Vector(5), 0.4], [Vector(0), 0.4], [Vector(1), 0.4]];

    // Not on an empty sequence: the plain Scan cannot know how long a row would have been that no step has output.
    public static object[][] BothInputs() => [[Vector(5), 0.4, Vector(3)], [Vector(1), 0.4, Vector(3)]];

    public static object[][] BeforeInputs() => [[Vector(5), 0.4, Vector(3)], [Vector(1), 0.4, Vector(1)]];
}
