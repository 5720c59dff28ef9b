// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The hyperbolic cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Cosh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cosh(Vector128<double> x)
    {
        var magnitude = Abs(x);
        var power = Exp(MinNative(Create(709.0), magnitude));
        var result = MultiplyAddEstimate(power, Create(0.5), Create(0.5) / power);
        if (GreaterThanAny(magnitude, Create(709.0)))
            result = HalfOfLargeExp(magnitude, result);
        return result;
    }

    /// <inheritdoc cref="Cosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cosh(Vector128<float> x) => Narrow(Cosh(WidenLower(x)), Cosh(WidenUpper(x)));

    /// <inheritdoc cref="HalfOfLargeExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> HalfOfLargeExp(Vector128<double> x, Vector128<double> otherwise)
    {
        // e^(x − log 2); the first part of log 2 is so short that the difference is exact.
        var power = ExpOfSum(MinNative(Create(712.0), x) - Create(0.6931471805598903), Create(-5.497923018708371e-14));
        return ConditionalSelect(GreaterThan(x, Create(709.0)), power, otherwise);
    }
}
