using System;
using System.Numerics.Tensors;

namespace SourceTensor.Benchmarks;

/// <summary>
/// Participants who learn, all of them at once, trial by trial: the choice is a number that is 0 or 1, and the softmax over two
/// options a logistic function.
/// </summary>
internal sealed class PrimitiveLearning
{
    private readonly int _trials, _count;
    private readonly double[] _choices, _rewards, _alpha, _beta;
    private readonly double[][] _q, _d, _other;
    private readonly double[] _probability, _sum, _error, _chosen, _byAlpha, _byBeta;

    public PrimitiveLearning(int trials, int participants, int[] choices, double[] rewards, double[] alpha, double[] beta)
    {
        (_trials, _count, _rewards, _alpha, _beta) = (trials, participants, rewards, alpha, beta);
        _choices = Array.ConvertAll(choices, choice => (double)choice);
        (_q, _d, _other) = (Pair(), Pair(), Pair());
        (_probability, _sum, _error, _chosen) = (Row(), Row(), Row(), Row());
        (_byAlpha, _byBeta) = (Row(), Row());

        double[] Row() => new double[participants];
        double[][] Pair() => [Row(), Row()];
    }

    public Version Version => new(Side.TensorPrimitives, () => Run(isGradient: false), () => Run(isGradient: true), ("alpha", _byAlpha), ("beta", _byBeta));

    private double Run(bool isGradient)
    {
        _q[0].AsSpan().Fill(0.5);
        _q[1].AsSpan().Fill(0.5);
        _d[0].AsSpan().Clear();
        _d[1].AsSpan().Clear();
        _byAlpha.AsSpan().Clear();
        _byBeta.AsSpan().Clear();
        var total = 0.0;
        for (var t = 0; t < _trials; t++)
        {
            var ones = _choices.AsSpan(t * _count, _count);
            var rewards = _rewards.AsSpan(t * _count, _count);
            TensorPrimitives.Subtract<double>(1, ones, _other[0]);
            ReadOnlySpan<double> zeros = _other[0];

            // Of the option chosen less the other: a sign times q1 − q0. Its log-probability is log σ(β · difference).
            var (sign, difference) = (_other[1], _sum);
            TensorPrimitives.Subtract(ones, zeros, sign);
            TensorPrimitives.Subtract<double>(_q[1], _q[0], difference);
            TensorPrimitives.Multiply<double>(difference, sign, difference);
            TensorPrimitives.Multiply<double>(difference, _beta, _probability);
            TensorPrimitives.Sigmoid<double>(_probability, _probability);
            TensorPrimitives.Log<double>(_probability, _error);
            total += TensorPrimitives.Sum<double>(_error);
            if (isGradient)
            {
                // (1 − p) · difference by β, (1 − p) · β · (the same of the derivatives) by α.
                TensorPrimitives.Subtract<double>(1, _probability, _probability);
                TensorPrimitives.MultiplyAdd<double>(_probability, difference, _byBeta, _byBeta);
                TensorPrimitives.Multiply<double>(_probability, _beta, _probability);
                TensorPrimitives.Subtract<double>(_d[1], _d[0], difference);
                TensorPrimitives.Multiply<double>(difference, sign, difference);
                TensorPrimitives.MultiplyAdd<double>(_probability, difference, _byAlpha, _byAlpha);
            }

            Learn(0, zeros, rewards, isGradient);
            Learn(1, ones, rewards, isGradient);
        }

        return total;
    }

    // Where it was chosen, the option's value moves towards the reward, and the derivative with it.
    private void Learn(int option, ReadOnlySpan<double> isChosen, ReadOnlySpan<double> rewards, bool isGradient)
    {
        TensorPrimitives.Subtract(rewards, _q[option], _error);
        if (isGradient)
        {
            TensorPrimitives.Multiply<double>(_alpha, _d[option], _chosen);
            TensorPrimitives.Subtract<double>(_error, _chosen, _chosen);
            TensorPrimitives.MultiplyAdd<double>(isChosen, _chosen, _d[option], _d[option]);
        }

        TensorPrimitives.Multiply<double>(_error, _alpha, _error);
        TensorPrimitives.MultiplyAdd<double>(isChosen, _error, _q[option], _q[option]);
    }
}
