using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A square matrix that rows are multiplied by in every step of a loop: its rows, each of which a vector of 512 bits holds, stay in registers.
/// For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LaneMatrix512
{
    private readonly int _count;

    // As many of them as there are rows; shorter vectors have no use for the others. A processor foresees what depends on their number: it is always the same.
    private readonly Vector512<double> _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LaneMatrix512(ReadOnlySpan<double> matrix, int count)
    {
        _count = count;
        _row0 = Row(matrix, 0, count);
        _row1 = Row(matrix, 1, count);
        if (Vector512<double>.Count > 2)
        {
            _row2 = Row(matrix, 2, count);
            _row3 = Row(matrix, 3, count);
        }

        if (Vector512<double>.Count > 4)
        {
            _row4 = Row(matrix, 4, count);
            _row5 = Row(matrix, 5, count);
            _row6 = Row(matrix, 6, count);
            _row7 = Row(matrix, 7, count);
        }
    }

    /// <summary>Loads the matrix.</summary>
    /// <param name="matrix">Its rows one after the other. Nothing may write them while the loop runs.</param>
    /// <param name="count">How many rows, which is how long they are, at most as many as there are lanes.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer numbers.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMatrix512 InRegisters(ReadOnlySpan<double> matrix, int count) => new(matrix, count);

    /// <summary>A row times the matrix, as sums of every fourth term: none of them waits for another one.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is shorter than those of the matrix.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Product(ReadOnlySpan<double> row)
    {
        ref var factor = ref MemoryMarshal.GetReference(row[.._count]);
        var (sum, next, third, fourth) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        if (_count > 0)
            sum = Factor(ref factor, 0) * _row0;
        if (_count > 1)
            next = Factor(ref factor, 1) * _row1;
        if (Vector512<double>.Count > 2 && _count > 2)
            third = Factor(ref factor, 2) * _row2;
        if (Vector512<double>.Count > 2 && _count > 3)
            fourth = Factor(ref factor, 3) * _row3;
        if (Vector512<double>.Count > 4 && _count > 4)
            sum = Vector512.MultiplyAddEstimate(Factor(ref factor, 4), _row4, sum);
        if (Vector512<double>.Count > 4 && _count > 5)
            next = Vector512.MultiplyAddEstimate(Factor(ref factor, 5), _row5, next);
        if (Vector512<double>.Count > 4 && _count > 6)
            third = Vector512.MultiplyAddEstimate(Factor(ref factor, 6), _row6, third);
        if (Vector512<double>.Count > 4 && _count > 7)
            fourth = Vector512.MultiplyAddEstimate(Factor(ref factor, 7), _row7, fourth);
        return (sum + third) + (next + fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Row(ReadOnlySpan<double> matrix, int row, int count) => row < count ? LaneMemory512.LoadUpTo(matrix[(row * count)..], count) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Factor(ref double first, int term) => Vector512.Create(Unsafe.Add(ref first, term));
}
