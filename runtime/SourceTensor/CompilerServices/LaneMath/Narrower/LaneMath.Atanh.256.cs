// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Atanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atanh(Vector256<double> x)
    {
        var magnitude = Abs(x);
        return CopySign(Create(0.5) * LogP1((magnitude + magnitude) / (Vector256<double>.One - magnitude)), x);
    }

    /// <inheritdoc cref="Atanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atanh(Vector256<float> x) => Narrow(Atanh(WidenLower(x)), Atanh(WidenUpper(x)));
}
