#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>No mistake: what a loop keeps for its gradient.</summary>
public static partial class ST4002
{
    [TensorFunction]
    public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++) // ST4002
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
    }
}
#endif
