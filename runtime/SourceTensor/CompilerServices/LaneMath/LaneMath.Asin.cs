using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse sine.</content>
public static partial class LaneMath
{
    /// <summary>The angle whose sine is x, within 4 units in the last place; NaN outside −1 … 1.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The angles in radians, from −½π to ½π.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asin(Vector512<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var complement = Create(1.5707963267948966) - (angle + angle - Create(6.123233995736766e-17));
        return CopySign(ConditionalSelect(isFar, complement, angle), x);
    }

    /// <inheritdoc cref="Asin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asin(Vector512<float> x) => Narrow(Asin(WidenLower(x)), Asin(WidenUpper(x)));

    /// <summary>arcsin a, or far out arcsin √((1 − a) / 2), half of arccos a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AsinOfRoot(Vector512<double> magnitude, Vector512<double> isFar)
    {
        var square = ConditionalSelect(isFar, Create(0.5) * (Vector512<double>.One - magnitude), magnitude * magnitude);
        var root = ConditionalSelect(isFar, Sqrt(square), magnitude);
        return MultiplyAddEstimate(root * square, AsinRest(square), root);
    }
}
