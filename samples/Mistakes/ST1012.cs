#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A shape that says too little.</summary>
public static partial class ST1012
{
    [TensorFunction]
    public static double Loss([Shape("trials")] Tensor2D<double> rewards) // ST1012
        => Sum(rewards);
}
#endif
