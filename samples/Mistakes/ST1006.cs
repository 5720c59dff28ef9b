#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>Shapes that do not fit.</summary>
public static partial class ST1006
{
    [TensorFunction]
    public static double Loss([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("participants")] Tensor1D<double> alpha)
        => Sum(rewards * alpha); // ST1006
}
#endif
