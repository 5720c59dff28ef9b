#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>An index that comes to the end and one further.</summary>
public static partial class ST1008
{
    [TensorFunction]
    public static double Roughness(Tensor1D<double> x)
    {
        var total = 0.0;
        for (var t = 0; t < x.Length; t++)
        {
            total += Math.Abs(x[t + 1] - x[t]); // ST1008
        }

        return total;
    }
}
#endif
