using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <content>A choice without a jump.</content>
public static partial class KernelMath
{
    /// <summary>One of two numbers, both of which are computed: for conditions that a processor could not guess.</summary>
    /// <param name="condition">Whether it is the first.</param>
    /// <param name="x">The number where the condition holds.</param>
    /// <param name="y">The number where it does not.</param>
    /// <returns>The chosen number, to the last bit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Choose(bool condition, double x, double y) => Vector128.ConditionalSelect(
        Vector128.CreateScalarUnsafe(-(long)Unsafe.BitCast<bool, byte>(condition)).AsDouble(), Vector128.CreateScalarUnsafe(x), Vector128.CreateScalarUnsafe(y)).ToScalar();
}
