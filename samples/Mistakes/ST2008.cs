#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>The derivative of a part that is not there.</summary>
public static partial class ST2008
{
    [TensorFunction]
    public static (double Loss, double Penalty) Fit(double x) => (x * x, x);

    [Gradient(nameof(Fit), Of = "Total")]
    public static partial ((double Loss, double Penalty) Value, double X) FitGradient(double x); // ST2008
}
#endif
