#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A batch whose results have another length than its members.</summary>
public static partial class ST2010
{
    [TensorFunction]
    public static Tensor1D<double> Changes(Tensor1D<double> x) => x[1..] - x[..^1];

    [Compiled(nameof(Changes))]
    public static partial Ragged<Tensor1D<double>> ChangesOfAll(Ragged<Tensor1D<double>> x); // ST2010
}
#endif
