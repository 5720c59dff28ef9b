using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using SourceTensor;

namespace Hierarchical;

/// <summary>Participants whose learning rates are known, and what they chose.</summary>
/// <param name="Alpha">The learning rate of each.</param>
/// <param name="Beta">The inverse temperature of all.</param>
internal sealed record Study(double[] Alpha, double Beta, Ragged<Tensor1D<int>> Choices, Ragged<Tensor1D<double>> Rewards)
{
    /// <summary>The option that pays more does so by this much, on average.</summary>
    private const double Difference = 1;

    /// <summary>
    /// Learning rates are drawn from the prior, trials from 20 to 200; one participant never came.
    /// </summary>
    public static Study Simulate(int participants, double beta, int seed)
    {
        var random = new MersenneTwister(seed);
        var absent = participants / 3;
        var alpha = new double[participants];
        var choices = new Tensor1D<int>[participants];
        var rewards = new Tensor1D<double>[participants];
        for (var p = 0; p < participants; p++)
        {
            alpha[p] = TensorMath.Sigmoid(Normal.Sample(random, Learner.LogitMean, Learner.LogitDeviation));
            (choices[p], rewards[p]) = Simulate(alpha[p], beta, p == absent ? 0 : random.Next(20, 201), random);
        }

        return new Study(alpha, beta, Ragged.From(choices), Ragged.From(rewards));
    }

    private static (Tensor1D<int> Choices, Tensor1D<double> Rewards) Simulate(double alpha, double beta, int trials, MersenneTwister random)
    {
        var choices = Tensor1D.Zeros<int>(trials);
        var rewards = Tensor1D.Zeros<double>(trials);
        var q = Tensor1D.Filled(Learner.Options, 0.5);
        for (var t = 0; t < trials; t++)
        {
            var choice = random.NextDouble() < TensorMath.SoftMax(beta * q)[0] ? 0 : 1;
            choices[t] = choice;
            rewards[t] = Normal.Sample(random, choice * Difference, 0.5);
            q[choice] += alpha * (rewards[t] - q[choice]);
        }

        return (choices, rewards);
    }
}
