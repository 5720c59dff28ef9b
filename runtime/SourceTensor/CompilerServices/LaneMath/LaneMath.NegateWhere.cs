using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>A choice between a number and its negative, which differ in one bit.</content>
public static partial class LaneMath
{
    /// <summary>−x where a condition holds, else x, to the last bit.</summary>
    /// <param name="condition">All bits of a lane where it holds, none where it does not.</param>
    /// <param name="x">Any number in each lane.</param>
    /// <returns>The number or its negative.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NegateWhere(Vector512<double> condition, Vector512<double> x) => x ^ (condition & Create(-0.0));

    /// <inheritdoc cref="NegateWhere(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NegateWhere(Vector512<float> condition, Vector512<float> x) => x ^ (condition & Create(-0f));
}
