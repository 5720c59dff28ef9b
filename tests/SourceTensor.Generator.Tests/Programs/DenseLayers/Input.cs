using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Layers of a network over many rows, which are computed and differentiated a block of rows at a time.</summary>
public static partial class DenseLayers
{
    /// <summary>The gradient by the rows and by all weights: these are sums over the blocks.</summary>
    [TensorFunction]
    public static double Loss(Tensor2D<double> x, Tensor2D<double> w1, Tensor1D<double> b1, Tensor2D<double> w2, Tensor1D<double> b2) =>
        Sum(Square(MatMul(Tanh(MatMul(x, w1) + b1), w2) + b2));

    public static object[][] LossInputs() =>
    [
        [Matrix(130, 2), Matrix(2, 3), Vector(3), Matrix(3, 2), Vector(2)],
        [Matrix(64, 1), Matrix(1, 1), Vector(1), Matrix(1, 1), Vector(1)],
        [Matrix(0, 2), Matrix(2, 3), Vector(3), Matrix(3, 2), Vector(2)],
    ];

    /// <summary>The last layer is a vector, and each row has its own weight.</summary>
    [TensorFunction]
    public static double Weighted(Tensor2D<double> x, Tensor2D<double> w, Tensor1D<double> v, [Data] Tensor1D<double> weights) => Sum(weights * MatMul(Sigmoid(MatMul(x, w)), v));

    public static object[][] WeightedInputs() => [[Matrix(70, 2), Matrix(2, 3), Vector(3), Vector(70)]];

    /// <summary>Every row is divided by the mean of all rows: what needs all rows waits for the last block.</summary>
    [TensorFunction]
    public static double Normalized(Tensor2D<double> x, Tensor2D<double> w)
    {
        var y = Exp(MatMul(x, w));
        return Sum(Log(y / (Sum(y, axis: 0) / x.Rows) + x[0, 0]) * MatMul(y, Transpose(w))[0, 0]);
    }

    public static object[][] NormalizedInputs() => [[Matrix(66, 2, 0.1, 1), Matrix(2, 3)]];

    /// <summary>The right factor is what the rows are multiplied with and what they make: it is needed as a whole.</summary>
    [TensorFunction]
    public static double Squared(Tensor2D<double> x)
    {
        var y = Tanh(MatMul(x, x));
        return Sum(MatMul(y, y));
    }

    public static object[][] SquaredInputs() => [[Matrix(5, 5)]];
}
