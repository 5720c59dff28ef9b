using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic cosine.</content>
public static partial class LaneMath
{
    /// <summary>The number from 0 on whose hyperbolic cosine is x, within 4 units in the last place; NaN below 1.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The inverse hyperbolic cosines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Acosh(Vector512<double> x)
    {
        // log(1 + t + √(t (t + 2))) for t = x − 1. Far out log 2x.
        var t = x - Vector512<double>.One;
        var isFar = GreaterThan(x, Create(1e9));
        var log = LogP1(ConditionalSelect(isFar, t, t + Sqrt(t * (x + Vector512<double>.One))));
        log += ConditionalSelect(isFar, Create(0.6931471805599453), Vector512<double>.Zero);

        // The root of a product of two negative numbers is one.
        return ConditionalSelect(LessThan(x, Vector512<double>.One), Create(double.NaN), log);
    }

    /// <inheritdoc cref="Acosh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acosh(Vector512<float> x) => Narrow(Acosh(WidenLower(x)), Acosh(WidenUpper(x)));
}
