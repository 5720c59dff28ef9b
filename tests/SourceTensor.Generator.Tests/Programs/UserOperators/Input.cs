using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A type of the user's with operators, methods, computed properties, conversions and parts that are assigned.</summary>
public static partial class UserOperators
{
    public record struct State(double Position, double Speed)
    {
        public readonly double Energy => 0.5 * Speed * Speed + 0.5 * Position * Position;

        public static State operator +(State a, State b) => new(a.Position + b.Position, a.Speed + b.Speed);

        public static State operator *(double factor, State a) => new(factor * a.Position, factor * a.Speed);

        public static State operator -(State a) => -1.0 * a;

        public static implicit operator State(double position) => new(position, 0);

        public readonly State Damped(double damping) => this with { Speed = (1 - damping) * Speed };

        public readonly double Distance(State other) => Math.Abs(Position - other.Position) + this.Energy;
    }

    [TensorFunction]
    public static double Oscillate(double stiffness, double damping, int steps)
    {
        State Derivative(State s) => new(s.Speed, -stiffness * s.Position);

        State s = 1.0;
        for (var t = 0; t < steps; t++)
        {
            var half = s + 0.05 * Derivative(s);
            s += 0.1 * Derivative(half);
            s = s.Damped(damping);
            s.Speed += 0.01 * t;
        }

        return s.Energy + s.Distance(-s);
    }

    private record struct Table(Tensor1D<double> Values, int Count);

    /// <summary>Elements of a tensor that is a part of a record.</summary>
    [TensorFunction]
    public static double Counted(double rate, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        var table = new Table(Tensor1D.Zeros<double>(3), 0);
        for (var t = 0; t < choices.Length; t++)
        {
            table.Values[choices[t]] += rate * (rewards[t] - table.Values[choices[t]]);
            table.Count++;
        }

        return Sum(table.Values * table.Values) * table.Count;
    }

    public static object[][] OscillateInputs() => [[0.7, 0.1, 6], [0.7, 0.1, 0]];

    public static object[][] CountedInputs() => [[0.7, Choices(6, 3), Vector(6)], [0.7, Choices(0, 3), Vector(0)]];
}
