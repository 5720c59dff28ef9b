namespace SourceTensor;

/// <summary>
/// What <c>Scan</c> walks over: a tensor yields the items of its leading axis (a vector its elements, a matrix its rows),
/// <see cref="Steps"/> the numbers from 0 on.
/// </summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
public interface ISequence<out TItem>
{
    /// <summary>The number of items.</summary>
    int Count { get; }

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0 on.</param>
    TItem this[int index] { get; }
}
