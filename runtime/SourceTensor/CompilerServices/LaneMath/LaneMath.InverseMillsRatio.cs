using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The derivative of the logarithm of the standard normal distribution function.</content>
public static partial class LaneMath
{
    /// <summary>The standard normal density over the distribution function, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The ratios; about −x far below 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> InverseMillsRatio(Vector512<double> x)
    {
        var isBelow = LessThan(x, Vector512<double>.Zero);
        var magnitude = Abs(x);
        var ratio = NormalRatio(magnitude);
        var power = NormalPower(MinNative(Create(40.0), magnitude));
        return ConditionalSelect(isBelow, Create(OneOverRootTwoPi), power * Create(OneOverRootTwoPi))
            / ConditionalSelect(isBelow, ratio, MultiplyAddEstimate(-power, ratio, Vector512<double>.One));
    }

    /// <inheritdoc cref="InverseMillsRatio(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> InverseMillsRatio(Vector512<float> x) => Narrow(InverseMillsRatio(WidenLower(x)), InverseMillsRatio(WidenUpper(x)));
}
