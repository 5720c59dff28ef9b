using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic tangent.</content>
public static partial class LaneMath
{
    /// <summary>The number whose hyperbolic tangent is x, within 4 units in the last place; infinite at −1 and 1, NaN outside.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The inverse hyperbolic tangents.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atanh(Vector512<double> x)
    {
        var magnitude = Abs(x);
        return CopySign(Create(0.5) * LogP1((magnitude + magnitude) / (Vector512<double>.One - magnitude)), x);
    }

    /// <inheritdoc cref="Atanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atanh(Vector512<float> x) => Narrow(Atanh(WidenLower(x)), Atanh(WidenUpper(x)));
}
