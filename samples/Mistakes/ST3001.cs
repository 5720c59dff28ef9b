#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A parameter that was forgotten.</summary>
public static partial class ST3001
{
    [TensorFunction]
    public static double Loss(double alpha, double beta, Tensor1D<double> x) => alpha * Sum(x * x); // ST3001
}
#endif
