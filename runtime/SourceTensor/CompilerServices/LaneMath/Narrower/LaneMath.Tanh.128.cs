// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> x)
    {
        // −d / (2 + d) for d = e^(−2|x|) − 1, which is 1 from 20 on.
        var difference = ExpM1Within(Create(-2.0) * MinNative(Create(20.0), Abs(x)));
        return CopySign(difference / (Create(2.0) + difference), x);
    }

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        var magnitude = MinNative(Create(10f), Abs(x));
        var difference = ExpM1Within(Create(-2f) * magnitude);
        return CopySign(difference / (Create(2f) + difference), x);
    }
}
