using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A diagonal, as long as the shorter side, is found as long as a vector before the longer side, or both, are.</summary>
public static partial class SquareDiagonal
{
    [TensorFunction]
    public static double Rows(Tensor1D<double> w, Tensor2D<double> g) => Sum((Diagonal(g) - w) * w) + Sum(g * g * Unsqueeze(w, 1));

    [TensorFunction]
    public static double Columns(Tensor1D<double> w, Tensor2D<double> g) => Sum((Diagonal(g) - w) * w) + Sum(g * g * w);

    [TensorFunction]
    public static double Both(Tensor1D<double> w, Tensor2D<double> g) =>
        Dot(Diagonal(g), w) + Sum(Scan((g, w), w, (s, row, y) => s * y + row).Final);

    public static object[][] Inputs() => [[Vector(3), Matrix(3, 3)], [Vector(1), Matrix(1, 1)]];

    public static object[][] RowsInputs() => [[Vector(3), Matrix(3, 5)], [Vector(0), Matrix(0, 0)]];

    public static object[][] ColumnsInputs() => [[Vector(3), Matrix(5, 3)]];
}
