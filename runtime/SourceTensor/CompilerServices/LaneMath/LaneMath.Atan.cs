using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse tangent.</content>
public static partial class LaneMath
{
    /// <summary>The angle whose tangent is x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The angles in radians, from −½π to ½π.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan(Vector512<double> x)
    {
        // arctan a = ¼π + arctan((a − 1) / (a + 1)) = ½π − arctan(1/a): what is left is at most tan ⅛π.
        var magnitude = Abs(x);
        var isMiddle = GreaterThan(magnitude, Create(0.4142135623730951));
        var isFar = GreaterThan(magnitude, Create(2.414213562373095));
        var numerator = ConditionalSelect(isFar, -Vector512<double>.One, ConditionalSelect(isMiddle, magnitude - Vector512<double>.One, magnitude));
        var denominator = ConditionalSelect(isFar, magnitude, ConditionalSelect(isMiddle, magnitude + Vector512<double>.One, Vector512<double>.One));
        var eighths = ConditionalSelect(isFar, Create(2.0), ConditionalSelect(isMiddle, Vector512<double>.One, Vector512<double>.Zero));
        var t = numerator / denominator;
        var square = t * t;
        var rest = MultiplyAddEstimate(t * square, AtanRest(square), MultiplyAddEstimate(eighths, Create(3.061616997868383e-17), t));
        return CopySign(MultiplyAddEstimate(eighths, Create(0.7853981633974483), rest), x);
    }

    /// <inheritdoc cref="Atan(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan(Vector512<float> x) => Narrow(Atan(WidenLower(x)), Atan(WidenUpper(x)));
}
