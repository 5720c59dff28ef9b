#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A threshold, whose gradient is zero wherever there is one.</summary>
public static partial class ST3002
{
    [TensorFunction]
    public static double Above(double threshold, Tensor1D<double> x) => Sum(Where(x > threshold, x, 0)); // ST3002
}
#endif
