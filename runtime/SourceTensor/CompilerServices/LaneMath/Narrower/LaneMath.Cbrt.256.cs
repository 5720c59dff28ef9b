// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The cube root.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Cbrt(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cbrt(Vector256<double> x)
    {
        // x = 2^(3n) v for v from ⅜ to 3. A rough root of its fraction, then a step of E. Halley's method, which triples the digits.
        var magnitude = Abs(x);
        var f = Fraction(magnitude, out var exponent);
        var n = Round(exponent * Create(0.3333333333333333));
        var left = MultiplyAddEstimate(n, Create(-3.0), exponent);
        var (isMore, isLess) = (GreaterThan(left, Vector256<double>.Zero), LessThan(left, Vector256<double>.Zero));
        var v = (Vector256<double>.One + f) * ConditionalSelect(isMore, Create(2.0), ConditionalSelect(isLess, Create(0.5), Vector256<double>.One));
        var root = CubeRoot(f) * ConditionalSelect(isMore, Create(1.2599210498948732), ConditionalSelect(isLess, Create(0.7937005259840998), Vector256<double>.One));
        var cube = root * root * root;
        root -= root * ((cube - v) / (cube + cube + v));
        var result = Scale(root, n);
        return ConditionalSelect(GreaterThan(magnitude, Vector256<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), CopySign(result, x), x);
    }

    /// <inheritdoc cref="Cbrt(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cbrt(Vector256<float> x) => Narrow(Cbrt(WidenLower(x)), Cbrt(WidenUpper(x)));
}
