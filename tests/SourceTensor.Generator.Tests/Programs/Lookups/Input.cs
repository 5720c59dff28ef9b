using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Tensors of integers as indices.</summary>
public static partial class Lookups
{
    /// <summary>A table of parameters, one row per word; words come more than once.</summary>
    [TensorFunction]
    public static double Embedded(Tensor2D<double> table, Tensor1D<int> words, [Data] Tensor1D<double> target) =>
        Sum(Square(Mean(table[words], axis: 0) - target));

    /// <summary>The logarithm of the probability of each row's choice.</summary>
    [TensorFunction]
    public static double LogLikelihood(Tensor2D<double> scores, Tensor1D<int> choices) =>
        Sum(TakeAlongAxis(LogSoftMax(scores, axis: 1), Unsqueeze(choices, 1), axis: 1));

    /// <summary>Each trial looks up the values of its set, and adds the error where it was made.</summary>
    [TensorFunction]
    public static Tensor1D<double> Learned(Tensor2D<int> sets, Tensor1D<double> rewards, double rate)
    {
        var values = Tensor1D.Zeros<double>(4);
        for (var t = 0; t < sets.Rows; t++)
        {
            var shown = values[sets[t]];
            values = ScatterAdd(values, sets[t], rate * (rewards[t] - shown));
        }

        return values;
    }

    [TensorFunction]
    public static double Loss(Tensor2D<int> sets, Tensor1D<double> rewards, double rate) => Sum(Square(1 - Learned(sets, rewards, rate)));

    public static object[][] EmbeddedInputs() => [[Matrix(4, 3), Sample.Choices(6, 4), Vector(3)], [Matrix(4, 9), Sample.Choices(1, 4), Vector(9)]];

    public static object[][] LogLikelihoodInputs() => [[Matrix(5, 3), Sample.Choices(5, 3)]];

    public static object[][] Inputs() => [[Sample.Choices(5, 2, 4), Vector(5), 0.25], [Sample.Choices(0, 2, 4), Vector(0), 0.25]];
}
