// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The inverse sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Asin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asin(Vector256<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var complement = Create(1.5707963267948966) - (angle + angle - Create(6.123233995736766e-17));
        return CopySign(ConditionalSelect(isFar, complement, angle), x);
    }

    /// <inheritdoc cref="Asin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asin(Vector256<float> x) => Narrow(Asin(WidenLower(x)), Asin(WidenUpper(x)));

    /// <inheritdoc cref="AsinOfRoot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AsinOfRoot(Vector256<double> magnitude, Vector256<double> isFar)
    {
        var square = ConditionalSelect(isFar, Create(0.5) * (Vector256<double>.One - magnitude), magnitude * magnitude);
        var root = ConditionalSelect(isFar, Sqrt(square), magnitude);
        return MultiplyAddEstimate(root * square, AsinRest(square), root);
    }
}
