using System;

namespace SourceTensor;

/// <summary>A function from a run of elements to one number.</summary>
internal delegate TResult Reduction<T, TResult>(ReadOnlySpan<T> lane);

/// <summary>A function from a run of elements to as many.</summary>
internal delegate void LaneMap<T>(ReadOnlySpan<T> lane, Span<T> result);
