using System;
using System.Diagnostics;

namespace SourceTensor;

/// <summary>
/// The last values of a recurrence, as its step reads them: <c>y[^1]</c> is the value of the step before, <c>y[^2]</c> that of the one
/// before that; made by <see cref="TensorMath.Past{TValue}(ReadOnlySpan{TValue})"/>.
/// </summary>
/// <remarks>It holds as many values as there were initial ones.</remarks>
/// <typeparam name="TValue">A value: a scalar, a tensor, or a tuple or <c>record struct</c> of them.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Past<TValue>
{
    private readonly TValue[]? _values;

    internal Past(TValue[] values) => _values = values;

    /// <summary>How many values it holds.</summary>
    public int Count => _values?.Length ?? 0;

    internal ReadOnlySpan<TValue> Values => _values;

    /// <summary>One of the values, the oldest first: <c>y[^1]</c> is the last.</summary>
    /// <param name="index">Which, usually counted from the end.</param>
    /// <exception cref="IndexOutOfRangeException">There are fewer values: the scan was given too few initial ones.</exception>
    public TValue this[Index index]
    {
        get
        {
            var position = index.GetOffset(Count);
            return (uint)position < (uint)Count
                ? _values![position]
                : throw new IndexOutOfRangeException(FormattableString.Invariant($"The value {index} is read, but there are only {Count} initial values."));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"Past({string.Join(", ", _values ?? [])})";
}
