using System;
using System.Numerics;

namespace SourceTensor;

internal readonly struct LogSoftMaxKernel<T> : ILaneKernel<T>
    where T : unmanaged, INumber<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>
{
    public static void Apply(ReadOnlySpan<T> source, Span<T> destination)
    {
        var largest = Reductions.Max(source);
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = T.Exp(source[i] - largest);
        }

        var logSum = T.Log(Reductions.Sum<T>(destination));
        for (var i = 0; i < source.Length; i++)
        {
            // Not source − (largest + logSum): the difference to the largest is exact where it matters, near the largest.
            destination[i] = source[i] - largest - logSum;
        }
    }
}
