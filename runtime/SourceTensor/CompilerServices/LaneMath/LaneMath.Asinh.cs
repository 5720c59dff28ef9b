using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>The inverse hyperbolic sine.</content>
public static partial class LaneMath
{
    /// <summary>The number whose hyperbolic sine is x, within 4 units in the last place.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The inverse hyperbolic sines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asinh(Vector512<double> x)
    {
        // log(1 + a + (√(1 + a²) − 1)), whose root does not cancel as a² / (√(1 + a²) + 1). Far out log 2a.
        var magnitude = Abs(x);
        var square = magnitude * magnitude;
        var isFar = GreaterThan(magnitude, Create(1e9));
        var near = magnitude + (square / (Sqrt(square + Vector512<double>.One) + Vector512<double>.One));
        var log = LogP1(ConditionalSelect(isFar, magnitude - Vector512<double>.One, near));
        return CopySign(log + ConditionalSelect(isFar, Create(0.6931471805599453), Vector512<double>.Zero), x);
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asinh(Vector512<float> x) => Narrow(Asinh(WidenLower(x)), Asinh(WidenUpper(x)));
}
