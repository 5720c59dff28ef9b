// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic cosine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Acosh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acosh(Vector256<double> x)
    {
        // log(1 + t + √(t (t + 2))) for t = x − 1. Far out log 2x.
        var t = x - Vector256<double>.One;
        var isFar = GreaterThan(x, Create(1e9));
        var log = LogP1(ConditionalSelect(isFar, t, t + Sqrt(t * (x + Vector256<double>.One))));
        log += ConditionalSelect(isFar, Create(0.6931471805599453), Vector256<double>.Zero);

        // The root of a product of two negative numbers is one.
        return ConditionalSelect(LessThan(x, Vector256<double>.One), Create(double.NaN), log);
    }

    /// <inheritdoc cref="Acosh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acosh(Vector256<float> x) => Narrow(Acosh(WidenLower(x)), Acosh(WidenUpper(x)));
}
