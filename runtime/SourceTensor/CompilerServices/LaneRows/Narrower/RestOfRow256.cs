// Written by WriteNarrower.cs; change what it reads and run it.
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SourceTensor.CompilerServices;

/// <summary>What the second of two vectors of 256 bits holds of a row that is longer than the first. For emitted code, not for models.</summary>
/// <param name="length">How long the whole row is, more than one vector and at most two.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestOfRow256(int length) : ILaneRow<Vector256<double>>
{
    /// <inheritdoc />
    public int Count => length - Vector256<double>.Count;

    /// <summary>The second vector of a row in memory.</summary>
    /// <param name="from">Where the whole row begins.</param>
    /// <returns>The rest of the row, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Load(ReadOnlySpan<double> from) => LaneMemory256.LoadUpTo(from[Vector256<double>.Count..], Count);

    /// <summary>Writes the second vector of a row to memory.</summary>
    /// <param name="row">The rest of the row; what is in the lanes behind it does not count.</param>
    /// <param name="to">Where the whole row goes.</param>
    /// <exception cref="ArgumentException">There is less memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector256<double> row, Span<double> to) => LaneMemory256.StoreUpTo(row, to[Vector256<double>.Count..], Count);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(Vector256<double> row, double otherwise = 0) => LaneMemory256.First(row, Count, otherwise);

    /// <summary>A row of numbers times a matrix whose rows two vectors hold: the sum of the even terms, and that of the odd ones.</summary>
    /// <param name="row">The numbers.</param>
    /// <param name="matrix">The matrix, a row for each number.</param>
    /// <param name="terms">How many numbers and rows.</param>
    /// <returns>Both vectors of the row that is the product, then any numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> First, Vector256<double> Second) Product(ReadOnlySpan<double> row, ReadOnlySpan<double> matrix, int terms)
    {
        ref var factor = ref MemoryMarshal.GetReference(row[..terms]);
        var (sum, next) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var (rest, restNext) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(matrix); i < terms - 1 && ((i + 1) * length) + (2 * Vector256<double>.Count) <= matrix.Length; i += 2)
        {
            var even = Vector256.Create(Unsafe.Add(ref factor, i));
            var odd = Vector256.Create(Unsafe.Add(ref factor, i + 1));
            ref var second = ref Unsafe.Add(ref first, length);
            sum = Vector256.MultiplyAddEstimate(even, Vector256.LoadUnsafe(ref first), sum);
            rest = Vector256.MultiplyAddEstimate(even, Vector256.LoadUnsafe(ref first, (nuint)Vector256<double>.Count), rest);
            next = Vector256.MultiplyAddEstimate(odd, Vector256.LoadUnsafe(ref second), next);
            restNext = Vector256.MultiplyAddEstimate(odd, Vector256.LoadUnsafe(ref second, (nuint)Vector256<double>.Count), restNext);
            first = ref Unsafe.Add(ref first, 2 * length);
        }

        // Behind the last rows there may not be enough memory for two vectors.
        for (; i < terms; i++)
        {
            var term = Vector256.Create(Unsafe.Add(ref factor, i));
            (sum, next) = (next, Vector256.MultiplyAddEstimate(term, Vector256.Create(matrix[(i * length)..]), sum));
            (rest, restNext) = (restNext, Vector256.MultiplyAddEstimate(term, Load(matrix[(i * length)..]), rest));
        }

        return (sum + next, rest + restNext);
    }
}
