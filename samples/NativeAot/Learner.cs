using SourceTensor;
using static SourceTensor.TensorMath;

namespace NativeAot;

/// <summary>One participant's choices, explained by learning.</summary>
internal static partial class Learner
{
    [TensorFunction(Defaults = false)]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }

    [Gradient(nameof(LogLikelihood))]
    public static partial double LogLikelihoodGradient(
        double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards,
        out double alphaGradient, out double betaGradient, TensorWorkspace? workspace = null);
}
