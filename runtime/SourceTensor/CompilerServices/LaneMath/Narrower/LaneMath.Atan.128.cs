// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The inverse tangent.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Atan(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Atan(Vector128<double> x)
    {
        // arctan a = ¼π + arctan((a − 1) / (a + 1)) = ½π − arctan(1/a): what is left is at most tan ⅛π.
        var magnitude = Abs(x);
        var isMiddle = GreaterThan(magnitude, Create(0.4142135623730951));
        var isFar = GreaterThan(magnitude, Create(2.414213562373095));
        var numerator = ConditionalSelect(isFar, -Vector128<double>.One, ConditionalSelect(isMiddle, magnitude - Vector128<double>.One, magnitude));
        var denominator = ConditionalSelect(isFar, magnitude, ConditionalSelect(isMiddle, magnitude + Vector128<double>.One, Vector128<double>.One));
        var eighths = ConditionalSelect(isFar, Create(2.0), ConditionalSelect(isMiddle, Vector128<double>.One, Vector128<double>.Zero));
        var t = numerator / denominator;
        var square = t * t;
        var rest = MultiplyAddEstimate(t * square, AtanRest(square), MultiplyAddEstimate(eighths, Create(3.061616997868383e-17), t));
        return CopySign(MultiplyAddEstimate(eighths, Create(0.7853981633974483), rest), x);
    }

    /// <inheritdoc cref="Atan(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atan(Vector128<float> x) => Narrow(Atan(WidenLower(x)), Atan(WidenUpper(x)));
}
