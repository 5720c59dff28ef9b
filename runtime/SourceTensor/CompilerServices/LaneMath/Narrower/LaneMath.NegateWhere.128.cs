// Written by WriteNarrower.cs; change what it reads and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace SourceTensor.CompilerServices;

/// <content>A choice between a number and its negative, which differ in one bit.</content>
public static partial class LaneMath
{
    /// <inheritdoc cref="NegateWhere(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NegateWhere(Vector128<double> condition, Vector128<double> x) => x ^ (condition & Create(-0.0));

    /// <inheritdoc cref="NegateWhere(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NegateWhere(Vector128<float> condition, Vector128<float> x) => x ^ (condition & Create(-0f));
}
