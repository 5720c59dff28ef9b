#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A name that a default member would have.</summary>
public static partial class ST2004
{
    [TensorFunction]
    public static double Loss(double x) => x * x; // ST2004

    public static double LossGradient(double x) => 2 * x;
}
#endif
