using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A PID controller of a heater in a room with walls: the cost of a setting of its gains.</summary>
public static partial class Thermostat
{
    public readonly record struct Gains(double Proportional, double Integral, double Derivative);

    public readonly record struct House(double Capacity, double Wall, double Loss, double Power)
    {
        /// <summary>The temperatures of the air and of the walls after a time step.</summary>
        public (double Air, double Walls) Next(double air, double walls, double heating, double outside, double h) => (
            air + h / Capacity * (Power * heating - Wall * (air - walls)),
            walls + h / (5 * Capacity) * (Wall * (air - walls) - Loss * (walls - outside)));
    }

    [TensorFunction]
    public static double Cost(Gains gains, House house, [Data] Tensor1D<double> target, [Data] Tensor1D<double> outside, double h = 0.5)
    {
        var (air, walls) = (outside[0] + 2, outside[0]);
        var (integral, previous, cost) = (0.0, target[0] - air, 0.0);
        for (var t = 0; t < target.Length; t++)
        {
            var error = target[t] - air;
            var wanted = gains.Proportional * error + gains.Integral * integral + gains.Derivative * (error - previous) / h;
            var heating = Math.Clamp(wanted, 0, 1);

            // The integral rests while the heater can do no more.
            if (wanted is > 0 and < 1)
            {
                integral += error * h;
            }

            previous = error;
            (air, walls) = house.Next(air, walls, heating, outside[t], h);
            cost += h * (error * error + 0.1 * heating * heating);
        }

        return cost;
    }

    public static object[][] Inputs() => [[new Gains(0.12, 0.05, 0.02), new House(2, 1.5, 0.8, 6), Vector(12, 18, 22), Vector(12, 3, 12), 0.5]];
}
