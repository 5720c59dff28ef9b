using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <summary>Φ(x) = erfc(−x/√2) / 2, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The probabilities that a standard normal variable is below x, relatively accurate in the lower tail.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> x)
    {
        var t = x * Create(RootHalf);
        var near = MultiplyAddEstimate(Create(0.5) * t, ErfOverX(t * t), Create(0.5));
        var magnitude = MinNative(Create(40.0), Abs(x));
        var tail = NormalPower(magnitude) * NormalRatio(magnitude);
        var far = ConditionalSelect(LessThan(x, Vector512<double>.Zero), tail, Vector512<double>.One - tail);
        return ConditionalSelect(LessThan(Abs(t), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="NormalCdf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdf(Vector512<float> x) => Narrow(NormalCdf(WidenLower(x)), NormalCdf(WidenUpper(x)));

    /// <summary>e^(−x²/2) for 0 ≤ x ≤ 40, from the square with all its digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NormalPower(Vector512<double> x)
    {
        var square = x * x;
        return ExpOfSum(MaxNative(Create(-746.0), Create(-0.5) * square), Create(-0.5) * ProductError(x, x, square));
    }

    /// <summary>½ e^(x²/2) erfc(x/√2) for x ≥ 0, the tail beyond x over e^(−x²/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NormalRatio(Vector512<double> x)
    {
        // x/√2 in two parts, the second by the derivative 2t e^(t²) erfc t − 2/√π.
        var t = x * Create(RootHalf);
        var low = MultiplyAddEstimate(x, Create(RootHalfLow), ProductError(x, Create(RootHalf), t));
        var ratio = ErfcxOfAny(t);
        var slope = MultiplyAddEstimate(t + t, ratio, Create(-1.1283791670955126));
        return Create(0.5) * ConditionalSelect(LessThan(x, Create(1e5)), MultiplyAddEstimate(low, slope, ratio), ratio);
    }
}
