#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A parameter that is written: its caller would see it.</summary>
public static partial class ST1003
{
    [TensorFunction]
    public static double Learn(Tensor1D<double> q, double rate, double reward)
    {
        q[0] += rate * (reward - q[0]); // ST1003
        return q[0];
    }
}
#endif
