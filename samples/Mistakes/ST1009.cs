#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>Output, which only the plain method writes.</summary>
public static partial class ST1009
{
    [TensorFunction]
    public static double Loss(Tensor1D<double> x)
    {
        Console.WriteLine(x.Length); // ST1009
        return Sum(x * x);
    }
}
#endif
