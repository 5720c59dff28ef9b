using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The cube root.</content>
public static partial class LaneMath
{
    /// <summary>∛x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The roots.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cbrt(Vector512<double> x)
    {
        // x = 2^(3n) v for v from ⅜ to 3. A rough root of its fraction, then a step of E. Halley's method, which triples the digits.
        var magnitude = Abs(x);
        var f = Fraction(magnitude, out var exponent);
        var n = Round(exponent * Create(0.3333333333333333));
        var left = MultiplyAddEstimate(n, Create(-3.0), exponent);
        var (isMore, isLess) = (GreaterThan(left, Vector512<double>.Zero), LessThan(left, Vector512<double>.Zero));
        var v = (Vector512<double>.One + f) * ConditionalSelect(isMore, Create(2.0), ConditionalSelect(isLess, Create(0.5), Vector512<double>.One));
        var root = CubeRoot(f) * ConditionalSelect(isMore, Create(1.2599210498948732), ConditionalSelect(isLess, Create(0.7937005259840998), Vector512<double>.One));
        var cube = root * root * root;
        root -= root * ((cube - v) / (cube + cube + v));
        var result = Scale(root, n);
        return ConditionalSelect(GreaterThan(magnitude, Vector512<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), CopySign(result, x), x);
    }

    /// <inheritdoc cref="Cbrt(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cbrt(Vector512<float> x) => Narrow(Cbrt(WidenLower(x)), Cbrt(WidenUpper(x)));
}
