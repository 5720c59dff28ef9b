#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>No mistake: a loop that is computed step by step, and why.</summary>
public static partial class ST4001
{
    [TensorFunction]
    public static double Level(Tensor1D<double> x, double rate)
    {
        var level = 0.0;
        for (var t = 0; t < x.Length; t++) // ST4001
        {
            level = Math.Tanh(level + rate * x[t]);
        }

        return level;
    }
}
#endif
