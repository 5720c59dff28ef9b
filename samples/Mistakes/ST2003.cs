#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A declaration of a function that is none.</summary>
public static partial class ST2003
{
    public static double Loss(double x) => x * x;

    [Compiled(nameof(Loss))]
    public static partial double LossCompiled(double x); // ST2003
}
#endif
