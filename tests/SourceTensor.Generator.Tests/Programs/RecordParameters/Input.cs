using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Record structs and tuples as parameters and as results; a gradient has the type of what it is taken by.</summary>
public static partial class RecordParameters
{
    public readonly record struct Rates(double Gain, double Loss)
    {
        public double For(double error) => error > 0 ? Gain : Loss;
    }

    public record struct Subject(Rates Rates, double Temperature, Tensor1D<double> Bias, int Trials);

    public readonly record struct Fit(double LogLikelihood, Tensor1D<double> Values);

    [TensorFunction]
    public static double LogLikelihood(Subject subject, [Data] (Tensor1D<int> Choices, Tensor1D<double> Rewards) data)
    {
        var q = subject.Bias.Clone();
        var total = 0.0;
        for (var t = 0; t < subject.Trials; t++)
        {
            var c = data.Choices[t];
            total += LogSoftMax(subject.Temperature * q)[c];
            var error = data.Rewards[t] - q[c];
            q[c] += subject.Rates.For(error) * error;
        }

        return total;
    }

    [TensorFunction]
    public static double Distance(Subject a, (double X, Tensor1D<double> Y) b) => Sum(a.Bias * b.Y) + a.Rates.Gain * b.X;

    [TensorFunction]
    public static Fit Fitted(Rates rates, Tensor1D<double> x)
    {
        var values = x * rates.Gain;
        return new Fit(Sum(values), values - rates.Loss);
    }

    [TensorFunction]
    public static ((double Sum, Rates Rates) Pair, int Count) Nested(Rates rates, int n) => ((rates.Gain + n, rates with { Loss = 2 * rates.Loss }), n + 1);

    public static object[][] DistanceInputs() => [[new Subject(new(0.4, 0.2), 1.5, Vector(3), 5), (0.7, Vector(3))]];

    public static object[][] FittedInputs() => [[new Rates(0.4, 0.2), Vector(9)]];

    public static object[][] NestedInputs() => [[new Rates(0.4, 0.2), 3]];

    public static object[][] Inputs() => [[new Subject(new(0.4, 0.2), 1.5, Vector(3), 5), (Choices(6, 3), Vector(6, -0.7, 0.9))], [new Subject(new(0.4, 0.2), 1.5, Vector(3), 0), (Choices(0, 3), Vector(0))]];
}
