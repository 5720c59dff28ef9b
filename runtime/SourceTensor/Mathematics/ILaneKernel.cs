using System;

namespace SourceTensor;

/// <summary>A function from the elements along one axis to as many.</summary>
internal interface ILaneKernel<T>
{
    static abstract void Apply(ReadOnlySpan<T> source, Span<T> destination);
}
