// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The cube root.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Cbrt(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cbrt(Vector128<double> x)
    {
        // x = 2^(3n) v for v from ⅜ to 3. A rough root of its fraction, then a step of E. Halley's method, which triples the digits.
        var magnitude = Abs(x);
        var f = Fraction(magnitude, out var exponent);
        var n = Round(exponent * Create(0.3333333333333333));
        var left = MultiplyAddEstimate(n, Create(-3.0), exponent);
        var (isMore, isLess) = (GreaterThan(left, Vector128<double>.Zero), LessThan(left, Vector128<double>.Zero));
        var v = (Vector128<double>.One + f) * ConditionalSelect(isMore, Create(2.0), ConditionalSelect(isLess, Create(0.5), Vector128<double>.One));
        var root = CubeRoot(f) * ConditionalSelect(isMore, Create(1.2599210498948732), ConditionalSelect(isLess, Create(0.7937005259840998), Vector128<double>.One));
        var cube = root * root * root;
        root -= root * ((cube - v) / (cube + cube + v));
        var result = Scale(root, n);
        return ConditionalSelect(GreaterThan(magnitude, Vector128<double>.Zero) & LessThan(magnitude, Create(double.PositiveInfinity)), CopySign(result, x), x);
    }

    /// <inheritdoc cref="Cbrt(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cbrt(Vector128<float> x) => Narrow(Cbrt(WidenLower(x)), Cbrt(WidenUpper(x)));
}
