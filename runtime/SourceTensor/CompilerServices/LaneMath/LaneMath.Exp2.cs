using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Powers of 2.</content>
public static partial class LaneMath
{
    /// <summary>2ˣ, within 2 units in the last place; exact where x is whole.</summary>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The powers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp2(Vector512<double> x)
    {
        var within = MinNative(Create(1025.0), MaxNative(Create(-1076.0), x));
        if (Avx512F.IsSupported)
            return Exp2ByTable(within);
        var n = within + Create(RoundingShift) - Create(RoundingShift);
        var r = (within - n) * Create(0.6931471805599453);
        return Scale(Vector512<double>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }

    /// <inheritdoc cref="Exp2(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2(Vector512<float> x)
    {
        var within = MinNative(Create(129f), MaxNative(Create(-151f), x));
        var n = within + Create(RoundingShiftOfSingle) - Create(RoundingShiftOfSingle);
        var r = (within - n) * Create(0.6931472f);
        return Scale(Vector512<float>.One + MultiplyAddEstimate(r * r, ExpRest(r), r), n);
    }
}
