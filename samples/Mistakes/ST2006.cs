#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A function that is not static.</summary>
public partial class ST2006
{
    [TensorFunction]
    public double Square(double x) => x * x; // ST2006
}
#endif
