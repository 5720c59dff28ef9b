using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Notebook;

/// <summary>
/// A Rescorla-Wagner learner: after each trial the value of the chosen option moves towards the reward, by the learning rate
/// alpha; choices follow a softmax of the values with inverse temperature beta.
/// </summary>
public static partial class RescorlaWagner
{
    /// <summary>How many options the learner chooses between.</summary>
    public const int Options = 2;

    /// <summary>One trial: the same step simulates, and is differentiated.</summary>
    public static void Update(Tensor1D<double> q, int choice, double reward, double alpha) =>
        q[choice] += alpha * (reward - q[choice]);

    /// <summary>The log-likelihood of the choices: each is made with the values before its own trial's update.</summary>
    [TensorFunction]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(Options, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            Update(q, choices[t], rewards[t], alpha);
        }

        return total;
    }

    /// <summary>The same for several participants, each with parameters of their own; trials × participants.</summary>
    [TensorFunction]
    public static double LogLikelihoodOfAll(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
    {
        var q = Tensor2D.Filled(choices.Columns, Options, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Rows; t++)
        {
            for (var p = 0; p < choices.Columns; p++)
            {
                total += LogSoftMax(beta[p] * q[p])[choices[t, p]];
                q[p, choices[t, p]] += alpha[p] * (rewards[t, p] - q[p, choices[t, p]]);
            }
        }

        return total;
    }

    /// <summary>
    /// A declared gradient, which replaces the default one: it writes to memory of the caller and reuses a workspace, so that a
    /// fit that calls it a million times allocates nothing. The parameters' names say what is differentiated.
    /// </summary>
    [Gradient(nameof(LogLikelihoodOfAll))]
    public static partial double LogLikelihoodOfAllGradient(
        Tensor1D<double> alpha,
        Tensor1D<double> beta,
        Tensor2D<int> choices,
        Tensor2D<double> rewards,
        Span<double> alphaGradient,
        Span<double> betaGradient,
        TensorWorkspace? workspace = null);

    /// <summary>The values after each trial, with choices one-hot as in the seed.</summary>
    [TensorFunction]
    public static Tensor2D<double> QValues(Tensor2D<int> choices, Tensor2D<double> rewards, Tensor1D<double> alpha) =>
        Scan(sequences: (choices, rewards),
             initial: Tensor1D.Filled(choices.Columns, 0.5),
             step: (q, c, r) => q + alpha * (r - q) * c).States;

    /// <summary>The same for several participants: trials × participants × options.</summary>
    [TensorFunction]
    public static Tensor3D<double> QValuesOfAll(Tensor3D<int> choices, Tensor3D<double> rewards, Tensor2D<double> alpha) =>
        Scan(sequences: (choices, rewards),
             initial: Tensor2D.Filled(choices.GetLength(1), choices.GetLength(2), 0.5),
             step: (q, c, r) => q + alpha * (r - q) * c).States;

    /// <summary>The values after each trial from integer choices: nothing is one-hot, one element is touched per trial.</summary>
    [TensorFunction]
    public static Tensor2D<double> QValuesFromIndices(Tensor1D<int> choices, Tensor1D<double> rewards, int options, double alpha)
    {
        var q = Tensor1D.Filled(options, 0.5);
        var trace = Tensor2D.Zeros<double>(choices.Length, options);
        for (var t = 0; t < choices.Length; t++)
        {
            Update(q, choices[t], rewards[t], alpha);
            trace[t] = q;
        }

        return trace;
    }

    /// <summary>The same for several participants.</summary>
    [TensorFunction]
    public static Tensor3D<double> QValuesOfAllFromIndices(Tensor2D<int> choices, Tensor2D<double> rewards, int options, Tensor1D<double> alpha)
    {
        var q = Tensor2D.Filled(choices.Columns, options, 0.5);
        var trace = Tensor3D.Zeros<double>(choices.Rows, choices.Columns, options);
        for (var t = 0; t < choices.Rows; t++)
        {
            for (var p = 0; p < choices.Columns; p++)
            {
                q[p, choices[t, p]] += alpha[p] * (rewards[t, p] - q[p, choices[t, p]]);
            }

            trace[t] = q;
        }

        return trace;
    }
}
