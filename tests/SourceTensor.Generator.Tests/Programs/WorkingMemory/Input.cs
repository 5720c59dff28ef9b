using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>
/// RLWM: reinforcement learning beside a working memory that learns at once, forgets, and holds only so many items; blocks of
/// different set sizes start afresh.
/// </summary>
public static partial class WorkingMemory
{
    public readonly record struct Parameters(double Rate, double Bias, double Decay, double Reliance, double Capacity, double Lapse);

    private const double Temperature = 8;

    [TensorFunction]
    public static double LogLikelihood(Parameters p, Tensor1D<int> setSizes, Tensor2D<int> stimuli, Tensor2D<int> actions, [Data] Tensor2D<double> rewards, int actionCount)
    {
        var total = 0.0;
        for (var block = 0; block < setSizes.Length; block++)
        {
            var size = setSizes[block];
            if (size < 1)
                throw new ArgumentException($"block {block} has {size} stimuli");

            var uniform = 1.0 / actionCount;
            var q = Tensor2D.Filled(size, actionCount, uniform);
            var memory = Tensor2D.Filled(size, actionCount, uniform);
            var weight = p.Reliance * Math.Min(1, p.Capacity / size);
            for (var t = 0; t < stimuli.Columns; t++)
            {
                var stimulus = stimuli[block, t] % size;
                var action = actions[block, t];
                var learning = SoftMax(Temperature * q[stimulus])[action];
                var remembering = SoftMax(Temperature * memory[stimulus])[action];
                var policy = weight * remembering + (1 - weight) * learning;
                total += Math.Log((1 - p.Lapse) * policy + p.Lapse * uniform);

                memory += p.Decay * (uniform - memory);
                var reward = rewards[block, t];
                var (fast, slow) = reward > 0 ? (1.0, p.Rate) : (p.Bias, p.Bias * p.Rate);
                memory[stimulus, action] += fast * (reward - memory[stimulus, action]);
                q[stimulus, action] += slow * (reward - q[stimulus, action]);
            }
        }

        return total;
    }

    public static object[][] Inputs()
    {
        var rewards = Tensor2D.Zeros<double>(3, 8);
        for (var i = 0; i < 3; i++)
        {
            for (var t = 0; t < 8; t++)
            {
                rewards[i, t] = (i * 5 + t * 3) % 7 < 4 ? 1 : 0;
            }
        }

        return
        [
            [new Parameters(0.2, 0.6, 0.15, 0.9, 2.5, 0.05), Tensor1D.Create([2, 3, 6]), Choices(3, 8, 6), Choices(3, 8, 3), rewards, 3],
            [new Parameters(0.05, 0.3, 0.4, 0.7, 4.2, 0.01), Tensor1D.Create([1, 5, 4]), Choices(3, 8, 5), Choices(3, 8, 3), rewards, 3],
        ];
    }
}
