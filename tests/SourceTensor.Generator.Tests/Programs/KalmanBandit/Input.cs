using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>A restless bandit: a Kalman filter for the drifting mean of each arm, and a softmax of what it expects.</summary>
public static partial class KalmanBandit
{
    public record struct Belief(Tensor1D<double> Mean, Tensor1D<double> Variance);

    [TensorFunction]
    public static double LogLikelihood(
        double temperature, double decay, double center, double diffusion, double noise, double initialMean, double initialDeviation, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        const int arms = 3;
        var start = new Belief(Tensor1D.Filled(arms, initialMean), Tensor1D.Filled(arms, Square(initialDeviation)));
        return Sum(Scan(
            sequences: (choices, rewards),
            initial: start,
            step: (belief, choice, reward) =>
            {
                var logProbability = LogSoftMax(temperature * belief.Mean)[choice];
                var gain = belief.Variance[choice] / (belief.Variance[choice] + Square(noise));
                var mean = belief.Mean.With(choice, belief.Mean[choice] + gain * (reward - belief.Mean[choice]));
                var variance = belief.Variance.With(choice, (1 - gain) * belief.Variance[choice]);
                return (new Belief(decay * mean + (1 - decay) * center, Square(decay) * variance + Square(diffusion)), logProbability);
            }).Outputs);
    }

    public static object[][] Inputs() => [[1.5, 0.9, 0.4, 0.5, 0.8, 0.1, 1.2, Choices(9, 3), Vector(9)]];
}
