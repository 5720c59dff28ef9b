#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>A class that is seen in its file only.</summary>
file static partial class ST2011 // ST2011
{
    [TensorFunction]
    public static double Square(double x) => x * x;
}
#endif
