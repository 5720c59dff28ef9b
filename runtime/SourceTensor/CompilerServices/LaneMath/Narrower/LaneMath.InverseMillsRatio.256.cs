// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The derivative of the logarithm of the standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="InverseMillsRatio(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> InverseMillsRatio(Vector256<double> x)
    {
        var isBelow = LessThan(x, Vector256<double>.Zero);
        var magnitude = Abs(x);
        var ratio = NormalRatio(magnitude);
        var power = NormalPower(MinNative(Create(40.0), magnitude));
        return ConditionalSelect(isBelow, Create(OneOverRootTwoPi), power * Create(OneOverRootTwoPi))
            / ConditionalSelect(isBelow, ratio, MultiplyAddEstimate(-power, ratio, Vector256<double>.One));
    }

    /// <inheritdoc cref="InverseMillsRatio(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> InverseMillsRatio(Vector256<float> x) => Narrow(InverseMillsRatio(WidenLower(x)), InverseMillsRatio(WidenUpper(x)));
}
