using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <summary>tanh x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The hyperbolic tangents.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return TanhByTable(TanhArgument(x));

        // −d / (2 + d) for d = e^(−2|x|) − 1, which is 1 from 20 on.
        var difference = ExpM1Within(Create(-2.0) * MinNative(Create(20.0), Abs(x)));
        return CopySign(difference / (Create(2.0) + difference), x);
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var magnitude = MinNative(Create(10f), Abs(x));
        var difference = ExpM1Within(Create(-2f) * magnitude);
        return CopySign(difference / (Create(2f) + difference), x);
    }
}
