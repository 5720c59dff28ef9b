using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Rescorla-Wagner learning with a rate for each sign of the prediction error, forgetting, perseveration and lapses.</summary>
public static partial class RescorlaWagner
{
    /// <summary>Parameters on the whole line, as a sampler moves them.</summary>
    public readonly record struct Unbounded(double Gain, double Loss, double Forgetting, double Temperature, double Stickiness, double Lapse)
    {
        public Learner Bounded() => new(Sigmoid(Gain), Sigmoid(Loss), Sigmoid(Forgetting), Softplus(Temperature), Stickiness, 0.2 * Sigmoid(Lapse));
    }

    public readonly record struct Learner(double Gain, double Loss, double Forgetting, double Temperature, double Stickiness, double Lapse)
    {
        public double Rate(double error) => error >= 0 ? Gain : Loss;
    }

    [TensorFunction]
    public static double LogLikelihood(Unbounded parameters, int arms, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        if (choices.Length != rewards.Length)
            throw new ArgumentException($"{choices.Length} choices, but {rewards.Length} rewards");
        if (arms < 2)
            throw new ArgumentOutOfRangeException(nameof(arms), "there is nothing to choose");

        var learner = parameters.Bounded();
        var q = Tensor1D.Filled(arms, 0.5);
        var habit = Tensor1D.Zeros<double>(arms);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            var choice = choices[t];
            var probability = SoftMax(learner.Temperature * q + learner.Stickiness * habit)[choice];
            total += Math.Log((1 - learner.Lapse) * probability + learner.Lapse / arms);

            var error = rewards[t] - q[choice];
            var learned = q[choice] + learner.Rate(error) * error;
            q += learner.Forgetting * (0.5 - q);
            q[choice] = learned;
            habit = 0.5 * habit + 0.5 * OneHot<double>(choice, arms);
        }

        return total;
    }

    public static object[][] Inputs() =>
    [
        [new Unbounded(0.3, -0.8, -1.5, 1.2, 0.4, -0.5), 3, Choices(12, 3), Vector(12)],
        [new Unbounded(-1.1, 0.6, 0.2, 0.1, -0.7, 1.5), 2, Choices(9, 2), Vector(9, 0, 1)],
        [new Unbounded(0.3, -0.8, -1.5, 1.2, 0.4, -0.5), 3, Choices(0, 3), Vector(0)],
    ];
}
