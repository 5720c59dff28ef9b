using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Loops over numbers in single precision, longer and shorter than vectors: sums in double precision, choices, sums of products, loops of both types.</summary>
public static partial class SingleLanes
{
    [TensorFunction]
    public static float Fit(Tensor1D<float> x, [Data] Tensor1D<float> y, float slope, float scale)
    {
        var residual = y - Tanh(slope * x);
        return Sum(LogSigmoid(residual / scale)) - 0.5f * Sum(Square(residual)) + Sum(x * y);
    }

    [TensorFunction]
    public static Tensor1D<float> Shaped(Tensor1D<float> x, float bound) =>
        Where(x > bound, Relu(x) + Pow(Abs(x), 1.5f), Clamp(Exp(x), 0.5f, 2f)) + Sign(x) / (1 + Square(x)) - Reciprocal(2 + Floor(x));

    [TensorFunction]
    public static double Both(Tensor1D<float> x, Tensor1D<double> y) => Sum(Sin(x) * Softplus(x)) + Sum(Exp(y) * Cos(y)) + Sum(x.ToDouble() * y);

    [TensorFunction]
    public static Tensor1D<float> Rows(Tensor2D<float> x, Tensor1D<float> weights) => Sum(Log(1.5f + x) * weights, axis: 1);

    public static object[][] FitInputs() => [.. Lengths(n => [Vector(n, -2, 2).ToSingle(), Vector(n, -1, 3).ToSingle(), 0.8f, 1.3f])];

    public static object[][] ShapedInputs() => [.. Lengths(n => [Vector(n, -2.9, 2.9).ToSingle(), 0.35f])];

    public static object[][] BothInputs() => [.. Lengths(n => [Vector(n, -2, 2).ToSingle(), Vector(n)])];

    public static object[][] RowsInputs() => [[Matrix(3, 37).ToSingle(), Vector(37).ToSingle()], [Matrix(2, 5).ToSingle(), Vector(5).ToSingle()]];

    private static object[][] Lengths(Func<int, object[]> arguments) => [arguments(53), arguments(16), arguments(3), arguments(0)];
}
