using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>States of loops whose elements each step moves elsewhere, so that none may be overwritten before it has been read.</summary>
public static partial class Rings
{
    [TensorFunction]
    public static double Rolled(Tensor1D<double> ring, double rate, int steps)
    {
        var state = ring + 0;
        for (var t = 0; t < steps; t++)
        {
            state = state + rate * Roll(state, 1);
            state = Reverse(state);
        }

        return Sum(state * ring);
    }

    [TensorFunction]
    public static double Turned(Tensor2D<double> square, Tensor1D<int> order, int steps)
    {
        var state = square * 1;
        for (var t = 0; t < steps; t++)
        {
            state = Transpose(state) * square;
            state = state[order] + LowerTriangle(state);
            state = Reshape(Pad(Reshape(state, state.Rows * state.Columns), 1, 0)[..(state.Rows * state.Columns)], state.Rows, state.Columns);
        }

        return Sum(state);
    }

    [TensorFunction]
    public static double Shifted(Tensor1D<double> x, Tensor1D<double> taps)
    {
        var delay = Tensor1D.Zeros<double>(3);
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            delay = Concatenate([Tensor1D.Filled(1, x[t]), delay[..2]]);
            total += Max(taps * delay) * ArgMax(delay);
        }

        return total;
    }

    /// <summary>Largest so far where there is anything; the test of emptiness stays in the branch.</summary>
    [TensorFunction]
    public static double Peaks(Tensor1D<double> x, double none)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += t > 0 ? Max(x[..t]) : none;
        }

        return total + (x.Length > 0 ? Min(x) : none);
    }

    public static object[][] RolledInputs() => [[Vector(5), 0.25, 3], [Vector(9), 0.25, 1], [Vector(1), 0.25, 2]];

    public static object[][] TurnedInputs() => [[Matrix(3, 3), Sample.Choices(3, 3), 2], [Matrix(1, 1), Sample.Choices(1, 1), 3]];

    public static object[][] ShiftedInputs() => [[Vector(6), Vector(3)], [Vector(0), Vector(3)]];

    public static object[][] PeaksInputs() => [[Vector(6), 0.5], [Vector(0), 0.5], [Vector(1), 0.5]];
}
