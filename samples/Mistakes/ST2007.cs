#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A derivative that forgets an argument.</summary>
public static partial class ST2007
{
    [TensorFunction]
    public static double Twice(double x, double y) => 2 * Product(x, y); // ST2007

    private static double Product(double x, double y) => x * y;

    [Derivative(nameof(Product))]
    private static double ProductDerivative(double x, double y) => y; // ST2007
}
#endif
