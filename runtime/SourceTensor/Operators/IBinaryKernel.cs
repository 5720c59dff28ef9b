using System;

namespace SourceTensor;

/// <summary>One operation on contiguous memory, with either side a scalar.</summary>
internal interface IBinaryKernel<T>
{
    static abstract void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination);

    static abstract void Apply(ReadOnlySpan<T> left, T right, Span<T> destination);

    static abstract void Apply(T left, ReadOnlySpan<T> right, Span<T> destination);
}
