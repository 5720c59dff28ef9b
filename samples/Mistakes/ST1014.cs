#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>An Einstein sum whose subscripts do not fit its operands.</summary>
public static partial class ST1014
{
    [TensorFunction]
    public static Tensor2D<double> Product(Tensor2D<double> a, Tensor2D<double> b)
        => Tensor2D.Einsum("ij,j->i", a, b); // ST1014
}
#endif
