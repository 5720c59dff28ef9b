#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>No mistake: what a loop keeps for its gradient.</summary>
public static partial class ST4002
{
    [TensorFunction]
    public static double LogLikelihood(Tensor1D<double> k, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++) // ST4002
        {
            total += LogSoftMax(k[0] * q)[choices[t]];
            q[choices[t]] += k[1] * (rewards[t] - q[choices[t]]);
        }

        return total;
    }
}
#endif
