namespace SourceTensor;

/// <summary>Walks over a sequence without allocating; what <see langword="foreach"/> over a matrix or over steps uses.</summary>
/// <typeparam name="TSequence">The sequence.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public struct SequenceEnumerator<TSequence, TItem>
    where TSequence : struct, ISequence<TItem>
{
    private readonly TSequence _sequence;
    private int _index;

    internal SequenceEnumerator(TSequence sequence)
    {
        _sequence = sequence;
        _index = -1;
    }

    /// <summary>The item at the current position.</summary>
    public readonly TItem Current => _sequence[_index];

    /// <summary>Goes on to the next item.</summary>
    /// <returns><see langword="false"/> after the last one.</returns>
    public bool MoveNext() => ++_index < _sequence.Count;
}
