#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A class that nothing can be added to.</summary>
public static class ST2001 // ST2001
{
    [TensorFunction]
    public static double Square(double x) => x * x;
}
#endif
