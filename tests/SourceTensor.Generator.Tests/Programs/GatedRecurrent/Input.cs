using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A gated recurrent unit over a sequence: the squared distance of its last state from a target.</summary>
public static partial class GatedRecurrent
{
    /// <summary>The weights of a gate: of the input, of the state, and the bias.</summary>
    private static Tensor1D<double> Gate(Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b, Tensor1D<double> x, Tensor1D<double> h) =>
        1 / (1 + Exp(-(MatMul(w, x) + MatMul(u, h) + b)));

    [TensorFunction]
    public static double Loss(
        [Data] Tensor2D<double> inputs,
        Tensor2D<double> wUpdate,
        Tensor2D<double> uUpdate,
        Tensor1D<double> bUpdate,
        Tensor2D<double> wReset,
        Tensor2D<double> uReset,
        Tensor1D<double> bReset,
        Tensor2D<double> w,
        Tensor2D<double> u,
        Tensor1D<double> b,
        [Data] Tensor1D<double> target)
    {
        var last = Scan(
            sequences: inputs,
            initial: Tensor1D.Zeros<double>(b.Length),
            step: (h, x) =>
            {
                var update = Gate(wUpdate, uUpdate, bUpdate, x, h);
                var reset = Gate(wReset, uReset, bReset, x, h);
                var candidate = Tanh(MatMul(w, x) + MatMul(u, reset * h) + b);
                return h + update * (candidate - h);
            }).Final;
        var error = last - target;
        return Dot(error, error);
    }

    public static object[][] Inputs() =>
    [
        [Matrix(4, 2), Matrix(3, 2), Matrix(3, 3), Vector(3), Matrix(3, 2, -2, 1), Matrix(3, 3, -1, 2), Vector(3, 0, 1), Matrix(3, 2, 0, 1), Matrix(3, 3), Vector(3), Vector(3)],
        [Matrix(0, 2), Matrix(1, 2), Matrix(1, 1), Vector(1), Matrix(1, 2), Matrix(1, 1), Vector(1), Matrix(1, 2), Matrix(1, 1), Vector(1), Vector(1)],
    ];
}
