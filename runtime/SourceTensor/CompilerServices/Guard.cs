using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SourceTensor.CompilerServices;

/// <summary>The checks at the entry of an emitted kernel, before it writes anything. For emitted code, not for models.</summary>
/// <remarks>Texts name values as the user's program does, as in <c>choices.Columns</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Guard
{
    /// <summary>A destination has the length of what is written to it.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="length">The length it has to have.</param>
    /// <param name="name">The destination parameter's name.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Destination<T>(Span<T> destination, long length, string name)
    {
        if (destination.Length != length)
            ThrowDestination(destination.Length, length, name);
    }

    /// <summary>A destination shares no memory with an input or with another destination.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="destinationName">The destination parameter's name.</param>
    /// <param name="other">The input or the other destination.</param>
    /// <param name="otherName">The other parameter's name.</param>
    /// <typeparam name="TA">The element type of the destination.</typeparam>
    /// <typeparam name="TB">The element type of the other.</typeparam>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void NotOverlapping<TA, TB>(
        ReadOnlySpan<TA> destination, string destinationName, ReadOnlySpan<TB> other, string otherName)
        where TA : unmanaged
        where TB : unmanaged
    {
        if (destination.IsEmpty || other.IsEmpty)
            return;

        // By addresses, because the element types may differ, and in long, because the bytes of a span need not fit a span of bytes. One
        // unsigned comparison for each order: a negative distance is larger than any size.
        ref var first = ref Unsafe.As<TA, byte>(ref MemoryMarshal.GetReference(destination));
        ref var second = ref Unsafe.As<TB, byte>(ref MemoryMarshal.GetReference(other));
        var distance = (long)Unsafe.ByteOffset(ref first, ref second);
        if ((ulong)distance < (ulong)destination.Length * (ulong)Unsafe.SizeOf<TA>()
            || (ulong)-distance < (ulong)other.Length * (ulong)Unsafe.SizeOf<TB>())
            ThrowOverlapping(destinationName, otherName);
    }

    /// <summary>Two lengths agree.</summary>
    /// <param name="left">The first length.</param>
    /// <param name="leftText">The first length as the program writes it.</param>
    /// <param name="right">The second length.</param>
    /// <param name="rightText">The second length as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void Equal(int left, string leftText, int right, string rightText, string parameter)
    {
        if (left != right)
            ThrowNotEqual(left, leftText, right, rightText, parameter);
    }

    /// <summary>One length is at most another.</summary>
    /// <param name="left">The length.</param>
    /// <param name="leftText">The length as the program writes it.</param>
    /// <param name="right">The limit.</param>
    /// <param name="rightText">The limit as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <exception cref="ArgumentException">The length is greater.</exception>
    public static void AtMost(int left, string leftText, int right, string rightText, string parameter)
    {
        if (left > right)
            ThrowNotAtMost(left, leftText, right, rightText, parameter);
    }

    /// <summary>A number is not negative.</summary>
    /// <param name="value">The number.</param>
    /// <param name="text">The number as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    public static void NotNegative(int value, string text, string parameter)
    {
        if (value < 0)
            ThrowNegative(value, text, parameter);
    }

    /// <summary>An index is inside its axis.</summary>
    /// <param name="index">The index.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="text">The index as the program writes it.</param>
    /// <exception cref="IndexOutOfRangeException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void IndexInRange(int index, int length, string text)
    {
        if ((uint)index >= (uint)length)
            ThrowIndex(index, length, text);
    }

    /// <summary>A range of indices is inside its axis.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="count">How many.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="text">The range as the program writes it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RangeInRange(int start, int count, int length, string text)
    {
        if ((uint)start > (uint)length || (uint)count > (uint)(length - start))
            ThrowRange(start, count, length, text);
    }

    /// <summary>There is an element.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="text">The call as the program writes it.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotEmpty(int length, string text)
    {
        if (length <= 0)
            ThrowEmpty(text);
    }

    /// <summary>All indices of a sequence are inside an axis; checked once, in vectors.</summary>
    /// <param name="indices">The indices.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="parameterText">The sequence as the program writes it.</param>
    /// <exception cref="IndexOutOfRangeException">One is not; the message gives the first.</exception>
    public static void IndicesInRange(ReadOnlySpan<int> indices, int length, string parameterText)
    {
        var bad = FirstOutOfRange(indices, length);
        if (bad >= 0)
            ThrowIndex(indices[bad], length, FormattableString.Invariant($"{parameterText}[{bad}]"));
    }

    /// <summary>The first indices of each row of a matrix are inside an axis.</summary>
    /// <param name="indices">The rows.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="width">How many of each row are tested.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="parameterText">The matrix as the program writes it.</param>
    /// <exception cref="IndexOutOfRangeException">One is not; the message gives the first.</exception>
    public static void IndicesInRange(ReadOnlySpan<int> indices, int columns, int width, int length, string parameterText)
    {
        for (var start = 0; start < indices.Length && width > 0; start += columns)
        {
            var bad = FirstOutOfRange(indices.Slice(start, width), length);
            if (bad >= 0)
                ThrowIndex(indices[start + bad], length, FormattableString.Invariant($"{parameterText}[{start / columns}, {bad}]"));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // A loop over all of the data, beside kernels that are at full speed from the first call on.
    private static int FirstOutOfRange(ReadOnlySpan<int> indices, int length)
    {
        // As unsigned numbers negative indices are too large, so that one comparison does, of the largest of each lane of four vectors.
        var rest = indices;
        var limit = new Vector<uint>((uint)length);
        while (rest.Length >= 4 * Vector<uint>.Count)
        {
            var (first, second) = (Largest(rest, 0), Largest(rest, 2));
            if (Vector.GreaterThanOrEqualAny(Vector.Max(first, second), limit))
                break;
            rest = rest[(4 * Vector<uint>.Count)..];
        }

        // The tail, or the vectors with the first bad index.
        for (var i = 0; i < rest.Length; i++)
        {
            if ((uint)rest[i] >= (uint)length)
                return indices.Length - rest.Length + i;
        }

        return -1;
    }

    /// <summary>The larger of two vectors, as unsigned numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Largest(ReadOnlySpan<int> indices, int vector) => Vector.Max(
        Vector.AsVectorUInt32(new Vector<int>(indices[(vector * Vector<uint>.Count)..])), Vector.AsVectorUInt32(new Vector<int>(indices[((vector + 1) * Vector<uint>.Count)..])));

    [DoesNotReturn]
    private static void ThrowDestination(int actual, long expected, string name) =>
        throw new ArgumentException(
            FormattableString.Invariant($"`{name}` has to have the length {expected}, but its length is {actual}."), name);

    [DoesNotReturn]
    private static void ThrowOverlapping(string destinationName, string otherName) =>
        throw new ArgumentException(
            $"`{destinationName}` shares memory with `{otherName}`, which would change while it is still needed.", destinationName);

    [DoesNotReturn]
    private static void ThrowNotEqual(int left, string leftText, int right, string rightText, string parameter) =>
        throw new ArgumentException(FormattableString.Invariant($"`{leftText}` is {left} but `{rightText}` is {right}."), parameter);

    [DoesNotReturn]
    private static void ThrowNotAtMost(int left, string leftText, int right, string rightText, string parameter) =>
        throw new ArgumentException(
            FormattableString.Invariant($"`{leftText}` is {left}, more than `{rightText}`, which is {right}."), parameter);

    [DoesNotReturn]
    private static void ThrowNegative(int value, string text, string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"`{text}` is {value}, which is negative."));

    [DoesNotReturn]
    private static void ThrowRange(int start, int count, int length, string text) =>
        throw new ArgumentOutOfRangeException(null, FormattableString.Invariant($"The range {start}..{start + count} is outside an axis of length {length}, in `{text}`."));

    [DoesNotReturn]
    private static void ThrowEmpty(string text) => throw new ArgumentException($"`{text}` has no element to choose from.");

    [DoesNotReturn]
    private static void ThrowIndex(int index, int length, string text) =>
        throw new IndexOutOfRangeException(
            length <= 0
                ? FormattableString.Invariant($"`{text}` is {index}, but there is nothing to index.")
                : FormattableString.Invariant($"`{text}` is {index}, outside 0 … {length - 1}"));
}
