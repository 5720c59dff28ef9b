using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// The sum over the steps of a loop of columns times rows, a square matrix: its rows, each of which a vector of 512 bits holds, stay in registers.
/// For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct OuterProducts512
{
    private readonly int _count;

    // As many of them as there are rows; shorter vectors have no use for the others.
    private Vector512<double> _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OuterProducts512(int count) => _count = count;

    /// <summary>A sum of nothing.</summary>
    /// <param name="count">How long rows and columns are, at most as many as there are lanes.</param>
    /// <returns>The matrix of zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OuterProducts512 InRegisters(int count) => new(count);

    /// <summary>Adds the products of each number of a column with each of a row.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The column is shorter than the row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<double> column, Vector512<double> row)
    {
        ref var factor = ref MemoryMarshal.GetReference(column[.._count]);
        if (_count > 0)
            _row0 = Sum(ref factor, 0, row, _row0);
        if (_count > 1)
            _row1 = Sum(ref factor, 1, row, _row1);
        if (Vector512<double>.Count > 2 && _count > 2)
            _row2 = Sum(ref factor, 2, row, _row2);
        if (Vector512<double>.Count > 2 && _count > 3)
            _row3 = Sum(ref factor, 3, row, _row3);
        if (Vector512<double>.Count > 4 && _count > 4)
            _row4 = Sum(ref factor, 4, row, _row4);
        if (Vector512<double>.Count > 4 && _count > 5)
            _row5 = Sum(ref factor, 5, row, _row5);
        if (Vector512<double>.Count > 4 && _count > 6)
            _row6 = Sum(ref factor, 6, row, _row6);
        if (Vector512<double>.Count > 4 && _count > 7)
            _row7 = Sum(ref factor, 7, row, _row7);
    }

    /// <summary>Writes the sum to memory, if it is finite: then so was every term.</summary>
    /// <param name="to">Where its rows go, one after the other.</param>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="ArgumentException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryStore(Span<double> to)
    {
        var total = LaneMemory512.First(_row0 + _row1 + _row2 + _row3 + _row4 + _row5 + _row6 + _row7, _count);
        if (!Vector512.EqualsAll(total - total, Vector512<double>.Zero))
            return false;
        Store(_row0, to, 0, _count);
        Store(_row1, to, 1, _count);
        if (Vector512<double>.Count > 2)
        {
            Store(_row2, to, 2, _count);
            Store(_row3, to, 3, _count);
        }

        if (Vector512<double>.Count > 4)
        {
            Store(_row4, to, 4, _count);
            Store(_row5, to, 5, _count);
            Store(_row6, to, 6, _count);
            Store(_row7, to, 7, _count);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sum(ref double first, int term, Vector512<double> row, Vector512<double> sum) =>
        Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref first, term)), row, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> row, Span<double> to, int index, int count)
    {
        if (index < count)
            LaneMemory512.StoreUpTo(row, to[(index * count)..], count);
    }
}
