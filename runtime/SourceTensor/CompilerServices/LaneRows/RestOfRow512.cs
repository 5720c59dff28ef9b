using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What the second of two vectors of 512 bits holds of a row that is longer than the first. For emitted code, not for models.</summary>
/// <param name="length">How long the whole row is, more than one vector and at most two.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestOfRow512(int length) : ILaneRow<Vector512<double>>
{
    /// <inheritdoc />
    public int Count => length - Vector512<double>.Count;

    /// <summary>The second vector of a row in memory.</summary>
    /// <param name="from">Where the whole row begins.</param>
    /// <returns>The rest of the row, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Load(ReadOnlySpan<double> from) => LaneMemory512.LoadUpTo(from[Vector512<double>.Count..], Count);

    /// <summary>Writes the second vector of a row to memory.</summary>
    /// <param name="row">The rest of the row; what is in the lanes behind it does not count.</param>
    /// <param name="to">Where the whole row goes.</param>
    /// <exception cref="ArgumentException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector512<double> row, Span<double> to) => LaneMemory512.StoreUpTo(row, to[Vector512<double>.Count..], Count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> First(Vector512<double> row, double otherwise = 0) => LaneMemory512.First(row, Count, otherwise);

    /// <summary>A row of numbers times a matrix whose rows two vectors hold: the sum of the even terms, and that of the odd ones.</summary>
    /// <param name="row">The numbers.</param>
    /// <param name="matrix">The matrix, a row for each number.</param>
    /// <param name="terms">How many numbers and rows.</param>
    /// <returns>Both vectors of the row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> First, Vector512<double> Second) Product(ReadOnlySpan<double> row, ReadOnlySpan<double> matrix, int terms)
    {
        ref var factor = ref MemoryMarshal.GetReference(row[..terms]);
        var (sum, next) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (rest, restNext) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(matrix); i < terms - 1 && ((i + 1) * length) + (2 * Vector512<double>.Count) <= matrix.Length; i += 2)
        {
            var even = Vector512.Create(Unsafe.Add(ref factor, i));
            var odd = Vector512.Create(Unsafe.Add(ref factor, i + 1));
            ref var second = ref Unsafe.Add(ref first, length);
            sum = Vector512.MultiplyAddEstimate(even, Vector512.LoadUnsafe(ref first), sum);
            rest = Vector512.MultiplyAddEstimate(even, Vector512.LoadUnsafe(ref first, (nuint)Vector512<double>.Count), rest);
            next = Vector512.MultiplyAddEstimate(odd, Vector512.LoadUnsafe(ref second), next);
            restNext = Vector512.MultiplyAddEstimate(odd, Vector512.LoadUnsafe(ref second, (nuint)Vector512<double>.Count), restNext);
            first = ref Unsafe.Add(ref first, 2 * length);
        }

        // Behind the last rows there may not be enough memory for two vectors.
        for (; i < terms; i++)
        {
            var term = Vector512.Create(Unsafe.Add(ref factor, i));
            (sum, next) = (next, Vector512.MultiplyAddEstimate(term, Vector512.Create(matrix[(i * length)..]), sum));
            (rest, restNext) = (restNext, Vector512.MultiplyAddEstimate(term, Load(matrix[(i * length)..]), rest));
        }

        return (sum + next, rest + restNext);
    }
}
