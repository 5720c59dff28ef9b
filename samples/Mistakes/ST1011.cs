#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A vector that is to be repeated along the other axis.</summary>
public static partial class ST1011
{
    [TensorFunction]
    public static double Loss([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("trials")] Tensor1D<double> weights)
        => Sum(rewards * weights); // ST1011
}
#endif
