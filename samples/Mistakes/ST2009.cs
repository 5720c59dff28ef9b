#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A gradient by a number of steps.</summary>
public static partial class ST2009
{
    [TensorFunction]
    public static double Power(double x, int n)
    {
        var power = 1.0;
        for (var i = 0; i < n; i++)
        {
            power *= x;
        }

        return power;
    }

    [Gradient(nameof(Power), Wrt = [nameof(n)])] // ST2009
    public static partial (double Value, double N) PowerGradient(double x, int n);
}
#endif
