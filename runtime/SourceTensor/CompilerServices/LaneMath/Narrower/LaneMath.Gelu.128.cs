// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>The exact Gaussian error linear unit.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Gelu(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Gelu(Vector128<double> x)
    {
        var t = x * Create(RootHalf);
        var near = x * MultiplyAddEstimate(Create(0.5) * t, ErfOverX(t * t), Create(0.5));

        // The tail times |x|, which is no smaller than the exponential allows; far above 0 it is nothing beside x.
        var magnitude = MinNative(Create(40.0), Abs(x));
        var tail = NormalPower(magnitude) * (magnitude * NormalRatio(magnitude));
        var far = ConditionalSelect(LessThan(x, Vector128<double>.Zero), -tail, x - tail);
        return ConditionalSelect(LessThan(Abs(t), Create(0.5)), near, far);
    }

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gelu(Vector128<float> x) => Narrow(Gelu(WidenLower(x)), Gelu(WidenUpper(x)));
}
