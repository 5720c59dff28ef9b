using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// A layer of recurrent units over a batch of sequences: products of what is there before leave the loop, and so do those that the gradient
/// by the weights is a sum of.
/// </summary>
public static partial class RecurrentLayer
{
    /// <summary>Both products with weights that are transposed; the state is kept in its trace.</summary>
    [TensorFunction]
    public static double Loss([Data] Tensor3D<double> x, Tensor2D<double> w, Tensor2D<double> u, Tensor1D<double> b)
    {
        var last = Scan(x, Tensor2D.Zeros<double>(x.GetLength(1), b.Length), (h, item) => Tanh(MatMul(h, Transpose(w)) + MatMul(item, Transpose(u)) + b)).Final;
        return Sum(last * last);
    }

    public static object[][] LossInputs() =>
    [
        [Cube(4, 2, 3), Matrix(5, 5), Matrix(5, 3), Vector(5)],
        [Cube(0, 2, 3), Matrix(5, 5), Matrix(5, 3), Vector(5)],
        [Cube(1, 1, 1), Matrix(1, 1), Matrix(1, 1), Vector(1)],

        // More steps than a block has, forward and back, the last block shorter; steps with more rows than a block.
        [Cube(77, 7, 2), Matrix(9, 9, -0.2, 0.2), Matrix(9, 2), Vector(9)],
        [Cube(3, 70, 2), Matrix(2, 2, -0.2, 0.2), Matrix(2, 2), Vector(2)],
        [Cube(2, 257, 1), Matrix(1, 1), Matrix(1, 1), Vector(1)],
    ];

    /// <summary>A plain loop, the weights as they are multiplied; every state counts.</summary>
    [TensorFunction]
    public static double Loop(Tensor3D<double> x, Tensor2D<double> w, Tensor2D<double> u)
    {
        var h = Tensor2D.Zeros<double>(x.GetLength(1), w.Rows);
        var total = 0.0;
        for (var t = 0; t < x.GetLength(0); t++)
        {
            h = Tanh(MatMul(h, w) + MatMul(x[t], u));
            total += Sum(h * x[t, 0, 0]);
        }

        return total;
    }

    public static object[][] LoopInputs() => [[Cube(3, 2, 3), Matrix(4, 4), Matrix(3, 4)]];

    /// <summary>One sequence: products of a matrix and the vector of a step are one product of matrices.</summary>
    [TensorFunction]
    public static double One(Tensor2D<double> x, Tensor2D<double> w, Tensor2D<double> u) => Sum(Scan(x, Tensor1D.Zeros<double>(w.Rows), (h, item) => Sigmoid(MatMul(w, h) + MatMul(u, item))).Final);

    public static object[][] OneInputs() => [[Matrix(4, 2), Matrix(3, 3), Matrix(3, 2)]];

    /// <summary>What a unit does not pass on does not count: masked adjoints keep their zeros.</summary>
    [TensorFunction]
    public static double Rectified(Tensor3D<double> x, Tensor2D<double> w, Tensor2D<double> u)
    {
        var h = Tensor2D.Zeros<double>(x.GetLength(1), w.Rows);
        for (var t = 0; t < x.GetLength(0); t++)
        {
            h = Relu(MatMul(h, w) + MatMul(x[t], u));
        }

        return Sum(h);
    }

    public static object[][] RectifiedInputs() => [[Cube(3, 2, 3), Matrix(4, 4), Matrix(3, 4)]];

    /// <summary>What changes in the loop stays there: the matrix of a step, and a sum of products that a step reads.</summary>
    [TensorFunction]
    public static double Stays(Tensor3D<double> x, Tensor2D<double> y)
    {
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), x.GetLength(2));
        var read = 0.0;
        for (var t = 0; t < x.GetLength(0); t++)
        {
            sum += MatMul(Transpose(x[t]), x[t]);
            read += Sum(MatMul(y, sum));
        }

        return read;
    }

    public static object[][] StaysInputs() => [[Cube(3, 2, 4), Matrix(2, 4)]];
}
