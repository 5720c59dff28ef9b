using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Products of tensors: along rows, along columns, of many matrices, of what is computed on the way, and in place.</summary>
public static partial class MatrixProducts
{
    [TensorFunction]
    public static Tensor2D<double> Rows(Tensor2D<double> a, Tensor2D<double> b) => MatMul(a, b);

    public static object[][] RowsInputs() => [[Matrix(3, 2), Matrix(2, 9)], [Matrix(2, 0), Matrix(0, 3)]];

    [TensorFunction]
    public static Tensor2D<double> Columns(Tensor2D<double> a, Tensor2D<double> b) => Tensor2D.Einsum("ik,jk->ij", a + 1, b - a[0]);

    public static object[][] ColumnsInputs() => [[Matrix(3, 9), Matrix(2, 9)]];

    [TensorFunction]
    public static Tensor1D<double> Vectors(Tensor2D<double> a, Tensor1D<double> x, Tensor1D<double> y) => MatMul(a, x) + MatMul(y, a);

    public static object[][] VectorsInputs() => [[Matrix(9, 9), Vector(9), Vector(9)]];

    [TensorFunction]
    public static double Form(Tensor1D<double> x, Tensor2D<double> a, Tensor1D<double> y) => Einsum("i,ij,j->", x, a, y) + Trace(MatMul(a, Outer(y, x)));

    public static object[][] FormInputs() => [[Vector(3), Matrix(3, 4), Vector(4)]];

    [TensorFunction]
    public static Tensor3D<double> Many(Tensor3D<double> a, Tensor2D<double> b) => MatMul(a, b);

    public static object[][] ManyInputs() => [[Cube(2, 3, 4), Matrix(4, 9)]];

    /// <summary>A square matrix is replaced by its transpose, its product with itself and its outer product.</summary>
    [TensorFunction]
    public static double Replaced(Tensor2D<double> start, [Data] Tensor1D<double> weights)
    {
        var a = start;
        for (var t = 0; t < weights.Length; t++)
        {
            a = Tensor2D.Einsum("ij->ji", a) + weights[t] * MatMul(a, a);
            a = Tensor2D.Einsum("ij->ji", a);
        }

        return Sum(a * start);
    }

    public static object[][] ReplacedInputs() => [[Matrix(3, 3), Vector(3, 0, 0.5)], [Matrix(2, 2), Vector(0)]];

    /// <summary>Of a known small size.</summary>
    [TensorFunction]
    public static double Rotated(double angle, [Data] Tensor1D<double> weights)
    {
        var rotation = Tensor2D.Zeros<double>(2, 2);
        rotation[0, 0] = Cos(angle);
        rotation[0, 1] = -Sin(angle);
        rotation[1, 0] = Sin(angle);
        rotation[1, 1] = Cos(angle);
        var x = Tensor1D.Filled(2, 1.0);
        var total = 0.0;
        for (var t = 0; t < weights.Length; t++)
        {
            x = MatMul(rotation, x);
            total += weights[t] * x[0];
        }

        return total;
    }

    public static object[][] RotatedInputs() => [[0.4, Vector(5)]];

    /// <summary>What was not taken is infinite; the product keeps it out of the gradient.</summary>
    [TensorFunction]
    public static double Chosen(Tensor1D<double> x, [Data] Tensor1D<double> y) => Sum(Where(x > 0, x, Tensor1D.Einsum("i,i->i", x, y))) + Dot(x, x);

    public static object[][] ChosenInputs() => [[Vector(5), Vector(5)]];

    [TensorFunction]
    public static Tensor2D<int> Whole(Tensor2D<int> a, Tensor2D<int> b) => MatMul(a, b);

    public static object[][] WholeInputs() => [[Choices(2, 3, 9), Choices(3, 2, 9)]];
}
