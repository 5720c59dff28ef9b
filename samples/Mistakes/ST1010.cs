#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A function that calls itself.</summary>
public static partial class ST1010
{
    [TensorFunction]
    public static double Power(double x, int n) => n == 0 ? 1 : x * Power(x, n - 1); // ST1010
}
#endif
