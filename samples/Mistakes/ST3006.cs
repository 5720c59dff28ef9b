#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>The plain function in a loop, though a compiled one is there.</summary>
public static partial class ST3006
{
    [TensorFunction]
    public static double Loss(Tensor1D<double> x, double alpha) => alpha * Sum(x * x);

    public static double Best(Tensor1D<double> x)
    {
        var best = double.PositiveInfinity;
        for (var alpha = 0.0; alpha < 1; alpha += 0.01)
        {
            best = Math.Min(best, Loss(x, alpha)); // ST3006
        }

        return best;
    }
}
#endif
