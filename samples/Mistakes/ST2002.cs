#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A declaration in another order than its function.</summary>
public static partial class ST2002
{
    [TensorFunction]
    public static double Loss(double alpha, Tensor1D<double> rewards) => alpha * Sum(rewards);

    [Gradient(nameof(Loss))]
    public static partial (double Value, double Alpha) LossByAlpha(Tensor1D<double> rewards, double alpha); // ST2002
}
#endif
