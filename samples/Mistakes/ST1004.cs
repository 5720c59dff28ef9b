#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A tensor that is written while another name still holds it.</summary>
public static partial class ST1004
{
    [TensorFunction]
    public static double Change(double rate, double reward)
    {
        var q = Tensor1D.Filled(2, 0.5);
        var before = q;
        q[0] += rate * (reward - q[0]); // ST1004
        return Sum(q - before);
    }
}
#endif
