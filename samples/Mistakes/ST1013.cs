#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A sequence beside the rest of it.</summary>
public static partial class ST1013
{
    [TensorFunction]
    public static double Autocorrelation(Tensor1D<double> x)
        => Scan((x, x[1..]), 0.0, (sum, now, next) => sum + now * next).Final; // ST1013
}
#endif
