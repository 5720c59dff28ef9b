#if SHOW_MISTAKES
using System;
using SourceTensor;
using static SourceTensor.TensorMath;

namespace Mistakes;

/// <summary>Single precision that becomes double.</summary>
public static partial class ST3004
{
    [TensorFunction]
    public static float Half(float x) => (float)(x * 0.5); // ST3004
}
#endif
