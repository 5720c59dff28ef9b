// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="NormalCdf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalCdf(Vector128<double> x)
    {
        var t = x * Create(RootHalf);
        var near = MultiplyAddEstimate(Create(0.5) * t, ErfOverX(t * t), Create(0.5));
        var magnitude = MinNative(Create(40.0), Abs(x));
        var tail = NormalPower(magnitude) * NormalRatio(magnitude);
        var far = ConditionalSelect(LessThan(x, Vector128<double>.Zero), tail, Vector128<double>.One - tail);
        return ConditionalSelect(LessThan(Abs(t), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="NormalCdf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalCdf(Vector128<float> x) => Narrow(NormalCdf(WidenLower(x)), NormalCdf(WidenUpper(x)));

    /// <inheritdoc cref="NormalPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> NormalPower(Vector128<double> x)
    {
        var square = x * x;
        return ExpOfSum(MaxNative(Create(-746.0), Create(-0.5) * square), Create(-0.5) * ProductError(x, x, square));
    }

    /// <inheritdoc cref="NormalRatio(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> NormalRatio(Vector128<double> x)
    {
        // x/√2 in two parts, the second by the derivative 2t e^(t²) erfc t − 2/√π.
        var t = x * Create(RootHalf);
        var low = MultiplyAddEstimate(x, Create(RootHalfLow), ProductError(x, Create(RootHalf), t));
        var ratio = ErfcxOfAny(t);
        var slope = MultiplyAddEstimate(t + t, ratio, Create(-1.1283791670955126));
        return Create(0.5) * ConditionalSelect(LessThan(x, Create(1e5)), MultiplyAddEstimate(low, slope, ratio), ratio);
    }
}
