// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic sine.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Asinh(Vector128<double> x)
    {
        // log(1 + a + (√(1 + a²) − 1)), whose root does not cancel as a² / (√(1 + a²) + 1). Far out log 2a.
        var magnitude = Abs(x);
        var square = magnitude * magnitude;
        var isFar = GreaterThan(magnitude, Create(1e9));
        var near = magnitude + (square / (Sqrt(square + Vector128<double>.One) + Vector128<double>.One));
        var log = LogP1(ConditionalSelect(isFar, magnitude - Vector128<double>.One, near));
        return CopySign(log + ConditionalSelect(isFar, Create(0.6931471805599453), Vector128<double>.Zero), x);
    }

    /// <inheritdoc cref="Asinh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asinh(Vector128<float> x) => Narrow(Asinh(WidenLower(x)), Asinh(WidenUpper(x)));
}
