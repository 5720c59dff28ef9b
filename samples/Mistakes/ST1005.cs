#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A result whose length only the run can tell.</summary>
public static partial class ST1005
{
    [TensorFunction]
    public static Tensor1D<double> Waiting(Tensor1D<int> trials, double x) // ST1005
        => Tensor1D.Filled(trials[0], x);
}
#endif
