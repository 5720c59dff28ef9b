using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Elements moved to other places.</summary>
public static partial class Layouts
{
    /// <summary>A convolution of three taps with zeros at both ends.</summary>
    [TensorFunction]
    public static Tensor1D<double> Smoothed(Tensor1D<double> x, double left, double center, double right)
    {
        var padded = Pad(x, 1, 1);
        return left * padded[..x.Length] + center * x + right * padded[2..];
    }

    /// <summary>The autocorrelation of a ring.</summary>
    [TensorFunction]
    public static double Autocorrelation(Tensor1D<double> x, int lag) => Sum(x * Roll(x, lag)) / Sum(x * x);

    [TensorFunction]
    public static double Symmetric(Tensor2D<double> x)
    {
        var both = LowerTriangle(x) + Transpose(UpperTriangle(x, 1));
        return Sum(Square(both)) + Sum(Diagonal(x) * Reverse(Diagonal(both)));
    }

    [TensorFunction]
    public static Tensor2D<double> Blocks(Tensor1D<double> x, Tensor1D<double> y)
    {
        var rows = Reshape(x, 2, x.Length / 2);
        return Concatenate([rows, Reverse(rows, axis: 1), Stack([y, 2 * y], axis: 0)], axis: 1);
    }

    [TensorFunction]
    public static double Repeated(Tensor2D<double> x, Tensor1D<double> weights)
    {
        var parts = Split(Repeat(x, 2, axis: 1), 2, axis: 1);
        return Sum(parts[0] * parts[1] * Tile(weights, 2)[..x.Columns]);
    }

    public static object[][] SmoothedInputs() => [[Vector(9), 0.25, 0.5, 0.125], [Vector(1), 0.25, 0.5, 0.125]];

    public static object[][] AutocorrelationInputs() => [[Vector(5), 2], [Vector(5), -7], [Vector(1), 3]];

    public static object[][] SymmetricInputs() => [[Matrix(3, 3)], [Matrix(1, 1)]];

    public static object[][] BlocksInputs() => [[Vector(6), Vector(2)], [Vector(0), Vector(3)]];

    public static object[][] RepeatedInputs() => [[Matrix(2, 4), Vector(4)], [Matrix(1, 1), Vector(1)]];
}
