using System;

namespace SourceTensor;

public static partial class TensorMath
{
    /// <summary>The numbers 0, 1, … <paramref name="count"/> − 1 as a sequence for <c>Scan</c>.</summary>
    /// <param name="count">How many numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>var powers = Scan(Steps(5), 1.0, (p, i) => 2 * p).States;    // [2, 4, 8, 16, 32]</code></example>
    public static Steps Steps(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Steps(count);
    }
}
