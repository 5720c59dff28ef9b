#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A method whose source is in another library.</summary>
public static partial class ST1002
{
    [TensorFunction]
    public static double Distance(Tensor1D<double> x) => Sum(x) * System.Numerics.Complex.Abs(1); // ST1002
}
#endif
