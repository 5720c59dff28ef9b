// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The inverse sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Asin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Asin(Vector128<double> x)
    {
        var magnitude = Abs(x);
        var isFar = GreaterThan(magnitude, Create(0.5));
        var angle = AsinOfRoot(magnitude, isFar);
        var complement = Create(1.5707963267948966) - (angle + angle - Create(6.123233995736766e-17));
        return CopySign(ConditionalSelect(isFar, complement, angle), x);
    }

    /// <inheritdoc cref="Asin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asin(Vector128<float> x) => Narrow(Asin(WidenLower(x)), Asin(WidenUpper(x)));

    /// <inheritdoc cref="AsinOfRoot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AsinOfRoot(Vector128<double> magnitude, Vector128<double> isFar)
    {
        var square = ConditionalSelect(isFar, Create(0.5) * (Vector128<double>.One - magnitude), magnitude * magnitude);
        var root = ConditionalSelect(isFar, Sqrt(square), magnitude);
        return MultiplyAddEstimate(root * square, AsinRest(square), root);
    }
}
