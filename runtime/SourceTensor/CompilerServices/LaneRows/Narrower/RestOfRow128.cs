// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What the second of two vectors of 128 bits holds of a row that is longer than the first. For emitted code, not for models.</summary>
/// <param name="length">How long the whole row is, more than one vector and at most two.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestOfRow128(int length) : ILaneRow<Vector128<double>>
{
    /// <inheritdoc />
    public int Count => length - Vector128<double>.Count;

    /// <summary>The second vector of a row in memory.</summary>
    /// <param name="from">Where the whole row begins.</param>
    /// <returns>The rest of the row, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Load(ReadOnlySpan<double> from) => LaneMemory128.LoadUpTo(from[Vector128<double>.Count..], Count);

    /// <summary>Writes the second vector of a row to memory.</summary>
    /// <param name="row">The rest of the row; what is in the lanes behind it does not count.</param>
    /// <param name="to">Where the whole row goes.</param>
    /// <exception cref="ArgumentException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector128<double> row, Span<double> to) => LaneMemory128.StoreUpTo(row, to[Vector128<double>.Count..], Count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> First(Vector128<double> row, double otherwise = 0) => LaneMemory128.First(row, Count, otherwise);

    /// <summary>A row of numbers times a matrix whose rows two vectors hold: the sum of the even terms, and that of the odd ones.</summary>
    /// <param name="row">The numbers.</param>
    /// <param name="matrix">The matrix, a row for each number.</param>
    /// <param name="terms">How many numbers and rows.</param>
    /// <returns>Both vectors of the row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector128<double> First, Vector128<double> Second) Product(ReadOnlySpan<double> row, ReadOnlySpan<double> matrix, int terms)
    {
        ref var factor = ref MemoryMarshal.GetReference(row[..terms]);
        var (sum, next) = (Vector128<double>.Zero, Vector128<double>.Zero);
        var (rest, restNext) = (Vector128<double>.Zero, Vector128<double>.Zero);
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(matrix); i < terms - 1 && ((i + 1) * length) + (2 * Vector128<double>.Count) <= matrix.Length; i += 2)
        {
            var even = Vector128.Create(Unsafe.Add(ref factor, i));
            var odd = Vector128.Create(Unsafe.Add(ref factor, i + 1));
            ref var second = ref Unsafe.Add(ref first, length);
            sum = Vector128.MultiplyAddEstimate(even, Vector128.LoadUnsafe(ref first), sum);
            rest = Vector128.MultiplyAddEstimate(even, Vector128.LoadUnsafe(ref first, (nuint)Vector128<double>.Count), rest);
            next = Vector128.MultiplyAddEstimate(odd, Vector128.LoadUnsafe(ref second), next);
            restNext = Vector128.MultiplyAddEstimate(odd, Vector128.LoadUnsafe(ref second, (nuint)Vector128<double>.Count), restNext);
            first = ref Unsafe.Add(ref first, 2 * length);
        }

        // Behind the last rows there may not be enough memory for two vectors.
        for (; i < terms; i++)
        {
            var term = Vector128.Create(Unsafe.Add(ref factor, i));
            (sum, next) = (next, Vector128.MultiplyAddEstimate(term, Vector128.Create(matrix[(i * length)..]), sum));
            (rest, restNext) = (restNext, Vector128.MultiplyAddEstimate(term, Load(matrix[(i * length)..]), rest));
        }

        return (sum + next, rest + restNext);
    }
}
