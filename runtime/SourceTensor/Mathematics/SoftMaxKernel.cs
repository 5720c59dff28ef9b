using System;
using System.Numerics;

namespace SourceTensor;

internal readonly struct SoftMaxKernel<T> : ILaneKernel<T>
    where T : unmanaged, INumber<T>, IExponentialFunctions<T>
{
    public static void Apply(ReadOnlySpan<T> source, Span<T> destination)
    {
        var largest = Reductions.Max(source);
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = T.Exp(source[i] - largest);
        }

        var sum = Reductions.Sum<T>(destination);
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] /= sum;
        }
    }
}
