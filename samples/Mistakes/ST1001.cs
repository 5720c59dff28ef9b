#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A construct that has no meaning in a model.</summary>
public static partial class ST1001
{
    [TensorFunction]
    public static double Loss(Tensor1D<double> x)
    {
        var total = 0.0;
        lock (Gate) // ST1001
        {
            total += Sum(x);
        }

        return total;
    }

    private static readonly object Gate = new();
}
#endif
