#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A logarithm of probabilities, which compiled code computes in one.</summary>
public static partial class ST3005
{
    [TensorFunction]
    public static double LogLikelihood(double beta, Tensor1D<double> q, int choice) => Log(SoftMax(beta * q))[choice]; // ST3005
}
#endif
