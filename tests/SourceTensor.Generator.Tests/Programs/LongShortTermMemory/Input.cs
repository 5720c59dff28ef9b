using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A network of long short-term memory that predicts the next symbol; all four gates in one product.</summary>
public static partial class LongShortTermMemory
{
    public record struct Weights(Tensor2D<double> Input, Tensor2D<double> Recurrent, Tensor1D<double> Bias, Tensor2D<double> Output);

    [TensorFunction]
    public static double Loss(Weights w, Tensor1D<int> symbols)
    {
        var size = w.Recurrent.Rows;
        var hidden = Tensor1D.Zeros<double>(size);
        var cell = Tensor1D.Zeros<double>(size);
        var total = 0.0;
        for (var t = 0; t < symbols.Length - 1; t++)
        {
            var gates = w.Input[symbols[t]] + MatMul(hidden, w.Recurrent) + w.Bias;
            var input = Sigmoid(gates[..size]);
            var forget = Sigmoid(gates[size..(2 * size)]);
            var candidate = Tanh(gates[(2 * size)..(3 * size)]);
            var output = Sigmoid(gates[(3 * size)..]);
            cell = forget * cell + input * candidate;
            hidden = output * Tanh(cell);
            total -= LogSoftMax(MatMul(hidden, w.Output))[symbols[t + 1]];
        }

        return total / (symbols.Length - 1);
    }

    public static object[][] Inputs() => [[new Weights(Matrix(3, 8), Matrix(2, 8), Vector(8), Matrix(2, 3)), Choices(6, 3)]];
}
