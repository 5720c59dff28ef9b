using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Extrema and bounds, which pass no gradient to what they do not take, and integers with them.</summary>
public static partial class Bounds
{
    // What the ramp does not take is 0 upstream, where the weight is infinite too.
    [TensorFunction]
    public static double Ramp(Tensor1D<double> x, Tensor1D<double> weights, double offset) => Sum(Max(0, x * weights - offset));

    [TensorFunction]
    public static double Robust(double location, double width, [Data] Tensor1D<double> data) =>
        Sum(Square(Clamp(data - location, -width, width))) + Sum(Min(Abs(data), location));

    [TensorFunction]
    public static double Held(double x, double low, double high) => Math.Clamp(x * x, low, high) + double.Clamp(x, low, high) * Math.Max(low, Math.Min(x, high));

    [TensorFunction]
    public static double Steps(Tensor1D<double> x, [Data] Tensor1D<int> shifts)
    {
        var position = 0;
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            position = Math.Clamp(position + Math.Sign(x[t]) * Math.Max(Math.Abs(shifts[t]), 1), 0, 2);
            total += position * x[t];
        }

        return total;
    }

    public static object[][] RampInputs() => [[Vector(10, -1, 2), Vector(10, 0.5, 1.5), 0.25], [Tensor1D.Filled(1, -1.0), Tensor1D.Filled(1, 3.0), 1.0]];

    public static object[][] RobustInputs() => [[0.3, 0.6, Vector(11, -2, 2.1)]];

    public static object[][] HeldInputs() => [[1.5, 0.2, 0.9], [0.6, 0.2, 0.9], [-0.1, 0.2, 0.9]];

    public static object[][] StepsInputs() => [[Vector(4, -1, 1.5), Choices(4, 3)]];
}
