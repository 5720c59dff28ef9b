using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Three options, of which those that are not chosen are forgotten: three numbers that are computed alike in each step, and in each step back.</summary>
public static partial class ThreeOptions
{
    [TensorFunction(Defaults = false)]
    public static double LogLikelihood(double alpha, double beta, double forgetting, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(3, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            var choice = choices[t];
            total += LogSoftMax(beta * q)[choice];
            var learned = q[choice] + alpha * (rewards[t] - q[choice]);
            q += forgetting * (0.5 - q);
            q[choice] = learned;
        }

        return total;
    }

    [Compiled(nameof(LogLikelihood))]
    public static partial double LogLikelihoodCompiled(double alpha, double beta, double forgetting, Tensor1D<int> choices, Tensor1D<double> rewards);

    [Gradient(nameof(LogLikelihood))]
    public static partial (double Value, double Alpha, double Beta, double Forgetting) LogLikelihoodGradient(
        double alpha, double beta, double forgetting, Tensor1D<int> choices, Tensor1D<double> rewards);

    public static object[][] LogLikelihoodInputs() =>
    [
        [0.3, 1.5, 0.1, Choices(12, 3), Vector(12)],
        [0.9, -0.4, 0.7, Choices(19, 3), Vector(19, 0, 1)],
        [0.3, 1.5, 0.1, Choices(0, 3), Vector(0)],
    ];
}
