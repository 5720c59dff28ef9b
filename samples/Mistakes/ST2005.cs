#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>The gradient of a tensor.</summary>
public static partial class ST2005
{
    [TensorFunction]
    public static Tensor1D<double> Squares(Tensor1D<double> x) => x * x;

    [Gradient(nameof(Squares))]
    public static partial (Tensor1D<double> Value, Tensor1D<double> X) SquaresGradient(Tensor1D<double> x); // ST2005
}
#endif
