using System;
using System.Diagnostics;

namespace SourceTensor;

/// <summary>The numbers 0, 1, … n − 1 as a sequence for <c>Scan</c>; made by <see cref="TensorMath.Steps"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Steps : ISequence<int>
{
    internal Steps(int count) => Count = count;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    int ISequence<int>.this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                Throw.IndexOutOfRange(index, 0, Count);
            return index;
        }
    }

    /// <summary>Walks over the numbers.</summary>
    public SequenceEnumerator<Steps, int> GetEnumerator() => new(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Steps({Count})");
}
