#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>An average that drops its remainder.</summary>
public static partial class ST3003
{
    [TensorFunction]
    public static double Share(Tensor1D<int> choices, double scale) => scale * (Sum(choices) / choices.Length); // ST3003
}
#endif
