// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>Powers of 2.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="Exp2(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp2(Vector128<double> x)
    {
        var within = MinNative(Create(1025.0), MaxNative(Create(-1076.0), x));
        var n = within + Create(RoundingShift) - Create(RoundingShift);
        var r = (within - n) * Create(0.6931471805599453);
        return Scale(Vector128<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="Exp2(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp2(Vector128<float> x)
    {
        var within = MinNative(Create(129f), MaxNative(Create(-151f), x));
        var n = within + Create(RoundingShiftOfSingle) - Create(RoundingShiftOfSingle);
        var r = (within - n) * Create(0.6931472f);
        return Scale(Vector128<float>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }
}
