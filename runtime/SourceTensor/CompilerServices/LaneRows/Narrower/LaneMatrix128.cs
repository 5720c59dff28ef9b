// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>
/// A square matrix that rows are multiplied by in every step of a loop. Where its rows are as long as a vector of 128 bits they stay in registers;
/// of shorter ones the matrix stays in memory. For emitted code, not for models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LaneMatrix128
{
    private readonly ReadOnlySpan<double> _matrix;
    private readonly int _count;

    // As many of them as there are lanes; shorter vectors have no use for the others.
    private readonly Vector128<double> _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LaneMatrix128(ReadOnlySpan<double> matrix, int count)
    {
        _matrix = matrix;
        _count = count;
        if (count != Vector128<double>.Count)
            return;
        _row0 = Row(matrix, 0);
        _row1 = Row(matrix, 1);
        if (Vector128<double>.Count > 2)
        {
            _row2 = Row(matrix, 2);
            _row3 = Row(matrix, 3);
        }

        if (Vector128<double>.Count > 4)
        {
            _row4 = Row(matrix, 4);
            _row5 = Row(matrix, 5);
            _row6 = Row(matrix, 6);
            _row7 = Row(matrix, 7);
        }
    }

    /// <summary>Loads the matrix.</summary>
    /// <param name="matrix">Its rows one after the other. Nothing may write them while the loop runs.</param>
    /// <param name="count">How many rows, which is how long they are, at most as many as there are lanes.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer numbers.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMatrix128 InRegisters(ReadOnlySpan<double> matrix, int count) => new(matrix, count);

    /// <summary>A row times the matrix, as sums of every fourth term: none of them waits for another one.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is shorter than those of the matrix.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Product(ReadOnlySpan<double> row)
    {
        if (_count != Vector128<double>.Count)
            return LaneMemory128.Product(row, _matrix, _count, _count);
        ref var factor = ref MemoryMarshal.GetReference(row[..Vector128<double>.Count]);
        var sum = Factor(ref factor, 0) * _row0;
        var next = Factor(ref factor, 1) * _row1;
        if (Vector128<double>.Count > 2)
        {
            var (third, fourth) = (Factor(ref factor, 2) * _row2, Factor(ref factor, 3) * _row3);
            if (Vector128<double>.Count > 4)
            {
                sum = Vector128.MultiplyAddEstimate(Factor(ref factor, 4), _row4, sum);
                next = Vector128.MultiplyAddEstimate(Factor(ref factor, 5), _row5, next);
                third = Vector128.MultiplyAddEstimate(Factor(ref factor, 6), _row6, third);
                fourth = Vector128.MultiplyAddEstimate(Factor(ref factor, 7), _row7, fourth);
            }

            sum += third;
            next += fourth;
        }

        return sum + next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Row(ReadOnlySpan<double> matrix, int row) => Vector128.Create(matrix[(row * Vector128<double>.Count)..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Factor(ref double first, int term) => Vector128.Create(Unsafe.Add(ref first, term));
}
