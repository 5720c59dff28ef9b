using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Elementary functions as models use them: a damped wave, distances on the globe, a drift and its growth.</summary>
public static partial class Waves
{
    [TensorFunction]
    public static double Residual(double amplitude, double frequency, double phase, double damping, [Data] Tensor1D<double> times, [Data] Tensor1D<double> heights)
    {
        var waves = amplitude * Exp(-damping * times) * Sin(frequency * times + phase);
        return Sum(Square(heights - waves));
    }

    // The great-circle distance by the haversine, and the bearing.
    [TensorFunction]
    public static double Distance(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var across = Math.Sin((otherLongitude - longitude) / 2);
        var up = Math.Sin((otherLatitude - latitude) / 2);
        var haversine = up * up + Math.Cos(latitude) * Math.Cos(otherLatitude) * across * across;
        var bearing = Math.Atan2(Math.Sin(otherLongitude - longitude) * Math.Cos(otherLatitude), Math.Tan(otherLatitude) - Math.Tan(latitude));
        return 2 * Math.Asin(Math.Sqrt(haversine)) + 0.1 * bearing + Hypot(across, up);
    }

    [TensorFunction]
    public static double Growth(double rate, double capacity, Tensor1D<double> shocks)
    {
        var size = 1.0;
        var total = 0.0;
        for (var t = 0; t < shocks.Length; t++)
        {
            size += Math.Tanh(size / capacity) * ExpM1(rate + 0.1 * Math.Cos(shocks[t]));
            total += LogP1(size) + Math.Cbrt(size) - Math.Log2(capacity) + double.Exp2(-size) + Math.Asinh(shocks[t]) * Math.Floor(size);
        }

        return total;
    }

    [TensorFunction]
    public static Tensor2D<double> Rounded(Tensor2D<double> x, Tensor1D<double> scale) =>
        Round(x * scale) + Abs(x) * Reciprocal(scale) + MultiplyAdd(x, x, Floor(x)) + CopySign(Truncate(x), x - Ceiling(x)) * Sign(x);

    public static object[][] ResidualInputs() => [[1.2, 3.0, 0.3, 0.2, Vector(9, 0, 4), Vector(9, -1, 1)], [1.2, 3.0, 0.3, 0.2, Vector(0), Vector(0)]];

    public static object[][] DistanceInputs() => [[0.8, 0.1, -0.3, 1.2]];

    public static object[][] GrowthInputs() => [[0.05, 3.0, Vector(6, -1, 1)]];

    public static object[][] RoundedInputs() => [[Matrix(3, 9, -3.3, 3.4), Vector(9, 0.5, 2)], [Matrix(0, 2, 0, 1), Vector(2, 1, 2)]];
}
