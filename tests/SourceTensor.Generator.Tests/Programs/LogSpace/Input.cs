using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Vectors of logarithms that each step multiplies by a matrix, in the forms in which one writes that, and what else may read them.</summary>
public static partial class LogSpace
{
    /// <summary>The matrix has a row for each state that is entered; the filtered states are read in each step.</summary>
    [TensorFunction]
    public static double Filter(Tensor1D<double> start, Tensor2D<double> into, Tensor2D<double> emissions, Tensor1D<double> values)
    {
        var f = start;
        var expected = 0.0;
        for (var t = 0; t < emissions.Rows; t++)
        {
            f = LogSumExp(into + f, axis: 1) + emissions[t];
            expected += Sum(Exp(f - LogSumExp(f)) * values);
        }

        return LogSumExp(f) + expected;
    }

    [Gradient(nameof(Filter))]
    public static partial (double Value, Tensor1D<double> Start, Tensor2D<double> Into, Tensor2D<double> Emissions, Tensor1D<double> Values) FilterGradient(
        Tensor1D<double> start, Tensor2D<double> into, Tensor2D<double> emissions, Tensor1D<double> values);

    /// <summary>Another matrix in each step, and a number that is the same for all states.</summary>
    [TensorFunction]
    public static double Driven(Tensor1D<double> start, Tensor3D<double> transitions, Tensor1D<double> drift)
    {
        var f = start;
        for (var t = 0; t < transitions.GetLength(0); t++)
        {
            f = LogSumExp(Unsqueeze(f, 1) + transitions[t], axis: 0) - drift[t];
        }

        return LogSumExp(f);
    }

    [Gradient(nameof(Driven))]
    public static partial (double Value, Tensor1D<double> Start, Tensor3D<double> Transitions, Tensor1D<double> Drift) DrivenGradient(Tensor1D<double> start, Tensor3D<double> transitions, Tensor1D<double> drift);

    [Gradient(nameof(Driven), Checkpoint = true)]
    public static partial (double Value, Tensor1D<double> Start, Tensor3D<double> Transitions, Tensor1D<double> Drift) DrivenInSegments(Tensor1D<double> start, Tensor3D<double> transitions, Tensor1D<double> drift);

    [Hvp(nameof(Driven))]
    public static partial (double Value, Tensor1D<double> StartGradient, Tensor3D<double> TransitionsGradient, Tensor1D<double> DriftGradient, Tensor1D<double> StartHvp, Tensor3D<double> TransitionsHvp, Tensor1D<double> DriftHvp) DrivenHvp(
        Tensor1D<double> start, Tensor3D<double> transitions, Tensor1D<double> drift, Tensor1D<double> startTangent, Tensor3D<double> transitionsTangent, Tensor1D<double> driftTangent);

    /// <summary>Two chains at once, in a loop over sequences.</summary>
    [TensorFunction]
    public static double Pairs(Tensor2D<double> first, Tensor2D<double> second, Tensor3D<double> emissions)
    {
        var sum = 0.0;
        for (var n = 0; n < emissions.GetLength(0); n++)
        {
            var (f, g) = (emissions[n, 0], -emissions[n, 0]);
            for (var t = 1; t < emissions.GetLength(1); t++)
            {
                (f, g) = (LogSumExp(Unsqueeze(f, 1) + first, axis: 0) + emissions[n, t], LogSumExp(Unsqueeze(g, 1) + second, axis: 0) - emissions[n, t] + f[0]);
            }

            sum += LogSumExp(f) * LogSumExp(g);
        }

        return sum;
    }

    [Gradient(nameof(Pairs))]
    public static partial (double Value, Tensor2D<double> First, Tensor2D<double> Second, Tensor3D<double> Emissions) PairsGradient(Tensor2D<double> first, Tensor2D<double> second, Tensor3D<double> emissions);

    public static object[][] FilterInputs() => [[Vector(3), Matrix(3, 3), Matrix(4, 3), Vector(3, -2, 2)], [Vector(9), Matrix(9, 9), Matrix(2, 9), Vector(9)], [Vector(2), Matrix(2, 2), Matrix(0, 2), Vector(2)]];

    public static object[][] DrivenInputs() => [[Vector(3), Cube(4, 3, 3), Vector(4)], [Vector(1), Cube(2, 1, 1), Vector(2)]];

    public static object[][] DrivenHvpInputs() => [[Vector(3), Cube(4, 3, 3), Vector(4), Vector(3, 0, 3), Cube(4, 3, 3, -2, 1), Vector(4, -3, 3)]];

    public static object[][] PairsInputs() => [[Matrix(3, 3), Matrix(3, 3, -2, 2), Cube(2, 3, 3)], [Matrix(10, 10), Matrix(10, 10), Cube(1, 2, 10)]];
}
