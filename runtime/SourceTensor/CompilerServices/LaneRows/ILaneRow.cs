using System;
using System.ComponentModel;

namespace SourceTensor.CompilerServices;

/// <summary>
/// How a row that one vector holds is read and written. A method of emitted code is compiled for each implementation: where a row fills the vector,
/// nothing is left of what shorter ones need. For emitted code, not for models.
/// </summary>
/// <typeparam name="TLanes">The vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneRow<TLanes>
{
    /// <summary>How long the row is, at most as long as the vector.</summary>
    int Count { get; }

    /// <summary>A row from memory.</summary>
    /// <param name="from">Where it begins.</param>
    /// <returns>The row, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less memory.</exception>
    TLanes Load(ReadOnlySpan<double> from);

    /// <summary>Writes a row to memory.</summary>
    /// <param name="row">The row; what is in the lanes behind it does not count.</param>
    /// <param name="to">Where it goes.</param>
    /// <exception cref="ArgumentException">There is less memory.</exception>
    void Store(TLanes row, Span<double> to);

    /// <summary>A row with another number in the lanes behind it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="otherwise">What is in the other lanes.</param>
    /// <returns>The lanes.</returns>
    TLanes First(TLanes row, double otherwise = 0);
}
