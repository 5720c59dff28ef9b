// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asinh(Vector256<double> x)
    {
        // log(1 + a + (√(1 + a²) − 1)), whose root does not cancel as a² / (√(1 + a²) + 1). Far out log 2a.
        var magnitude = Abs(x);
        var square = magnitude * magnitude;
        var isFar = GreaterThan(magnitude, Create(1e9));
        var near = magnitude + (square / (Sqrt(square + Vector256<double>.One) + Vector256<double>.One));
        var log = LogP1(ConditionalSelect(isFar, magnitude - Vector256<double>.One, near));
        return CopySign(log + ConditionalSelect(isFar, Create(0.6931471805599453), Vector256<double>.Zero), x);
    }

    /// <inheritdoc cref="Asinh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asinh(Vector256<float> x) => Narrow(Asinh(WidenLower(x)), Asinh(WidenUpper(x)));
}
