#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A state that has another shape after each step.</summary>
public static partial class ST1007
{
    [TensorFunction]
    public static double Grow(Tensor1D<double> x)
    {
        var seen = Tensor1D.Zeros<double>(1);
        for (var t = 0; t < x.Length; t++) // ST1007
        {
            seen = Concatenate([seen, [x[t]]]);
        }

        return Sum(seen);
    }
}
#endif
