using System;
using System.Diagnostics.CodeAnalysis;

namespace SourceTensor.CompilerServices;

/// <summary>The checks of one member of a batch: their messages say which.</summary>
public static partial class Guard
{
    /// <summary>Two lengths of a member agree.</summary>
    /// <param name="left">The first length.</param>
    /// <param name="leftText">The first length as the program writes it.</param>
    /// <param name="right">The second length.</param>
    /// <param name="rightText">The second length as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void Equal(int left, string leftText, int right, string rightText, string parameter, int member)
    {
        if (left != right)
            ThrowOfMember(FormattableString.Invariant($"`{leftText}` of member {member} is {left} but its `{rightText}` is {right}."), parameter);
    }

    /// <summary>One length of a member is at most another.</summary>
    /// <param name="left">The length.</param>
    /// <param name="leftText">The length as the program writes it.</param>
    /// <param name="right">The limit.</param>
    /// <param name="rightText">The limit as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentException">The length is greater.</exception>
    public static void AtMost(int left, string leftText, int right, string rightText, string parameter, int member)
    {
        if (left > right)
            ThrowOfMember(FormattableString.Invariant($"`{leftText}` of member {member} is {left}, more than its `{rightText}`, which is {right}."), parameter);
    }

    /// <summary>A number of a member is not negative.</summary>
    /// <param name="value">The number.</param>
    /// <param name="text">The number as the program writes it.</param>
    /// <param name="parameter">The parameter to name.</param>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    public static void NotNegative(int value, string text, string parameter, int member)
    {
        if (value < 0)
            ThrowNegativeOfMember(value, text, parameter, member);
    }

    /// <summary>All indices of a member are inside an axis; checked once, in vectors.</summary>
    /// <param name="indices">The indices.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="parameterText">The sequence as the program writes it.</param>
    /// <param name="member">The member.</param>
    /// <exception cref="IndexOutOfRangeException">One is not; the message gives the first.</exception>
    public static void IndicesInRange(ReadOnlySpan<int> indices, int length, string parameterText, int member)
    {
        var bad = FirstOutOfRange(indices, length);
        if (bad >= 0)
            ThrowIndexOfMember(indices[bad], length, FormattableString.Invariant($"`{parameterText}[{bad}]` of member {member}"));
    }

    /// <summary>The indices of all members, of which a matrix has a column for each, are inside an axis.</summary>
    /// <param name="indices">The rows.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="members">How many members there are.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="parameterText">The sequence as the program of one member writes it.</param>
    /// <exception cref="IndexOutOfRangeException">One is not; the message gives the first.</exception>
    public static void IndicesOfMembersInRange(ReadOnlySpan<int> indices, int columns, int members, int length, string parameterText)
    {
        for (var start = 0; start < indices.Length && members > 0; start += columns)
        {
            var bad = FirstOutOfRange(indices.Slice(start, members), length);
            if (bad >= 0)
                ThrowIndexOfMember(indices[start + bad], length, FormattableString.Invariant($"`{parameterText}[{start / columns}]` of member {bad}"));
        }
    }

    [DoesNotReturn]
    private static void ThrowIndexOfMember(int index, int length, string text) => throw new IndexOutOfRangeException(
        length <= 0 ? FormattableString.Invariant($"{text} is {index}, but there is nothing to index.") : FormattableString.Invariant($"{text} is {index}, outside 0 … {length - 1}"));

    [DoesNotReturn]
    private static void ThrowOfMember(string message, string parameter) => throw new ArgumentException(message, parameter);

    [DoesNotReturn]
    private static void ThrowNegativeOfMember(int value, string text, string parameter, int member) =>
        throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"`{text}` of member {member} is {value}, which is negative."));
}
