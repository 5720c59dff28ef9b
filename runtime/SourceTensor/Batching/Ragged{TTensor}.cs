using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SourceTensor;

/// <summary>
/// A batch whose members differ in length: one flat tensor that holds them behind each other, and where each begins. A small handle:
/// copying it does not copy the values.
/// </summary>
/// <remarks>
/// Members are views: <c>x[p]</c> shares memory with <see cref="Flat"/>. They differ in their leading axis only and may have the length 0.
/// The <see langword="default"/> value has no members.
/// </remarks>
/// <example>
/// <code>
/// Ragged&lt;Tensor1D&lt;int&gt;&gt; choices = [[0, 1, 1], [], [1, 0]];    // choices.Count is 3, choices[0].Length is 3, choices[2][1] is 0
/// var rewards = Ragged.FromLengths(flat, [3, 0, 2]);             // over an array that exists already
/// var byPerson = Ragged.GroupBy(values, participants, out var people);
/// </code>
/// </example>
/// <typeparam name="TTensor">The type of a member: a tensor of rank 1 to 4.</typeparam>
[CollectionBuilder(typeof(Ragged), nameof(Ragged.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Ragged<TTensor>
    where TTensor : struct, IRaggedMember<TTensor>
{
    private static readonly int[] s_none = [0];

    private readonly TTensor _flat;
    private readonly int[]? _offsets;

    /// <summary>Members that lie behind each other in a flat tensor, without copying it.</summary>
    /// <param name="flat">All members' items along the leading axis.</param>
    /// <param name="offsets">Where each member begins, and behind the last one the length of the whole: one number more than members.</param>
    /// <exception cref="ArgumentException"><paramref name="offsets"/> do not run from 0, never falling, to the length of <paramref name="flat"/>.</exception>
    public Ragged(TTensor flat, params ReadOnlySpan<int> offsets)
    {
        Check(offsets, flat.Count);
        _flat = flat;
        _offsets = offsets.ToArray();
    }

    private Ragged(int[]? offsets, TTensor flat)
    {
        _flat = flat;
        _offsets = offsets;
    }

    /// <summary>Members whose offsets are known to be right, without copying them.</summary>
    internal static Ragged<TTensor> Over(TTensor flat, int[] offsets) => new(offsets, flat);

    /// <summary>The number of members.</summary>
    public int Count => _offsets is null ? 0 : _offsets.Length - 1;

    /// <summary>All members behind each other along the leading axis.</summary>
    public TTensor Flat => _flat;

    /// <summary>Where each member begins in <see cref="Flat"/>, and behind the last one the length of the whole.</summary>
    public ReadOnlySpan<int> Offsets => _offsets ?? s_none;

    /// <summary>The length of each member, as a new vector.</summary>
    public Tensor1D<int> Lengths
    {
        get
        {
            var lengths = new int[Count];
            for (var i = 0; i < lengths.Length; i++)
            {
                lengths[i] = _offsets![i + 1] - _offsets[i];
            }

            return new(lengths);
        }
    }

    /// <summary>The length of the longest member; 0 where there is none.</summary>
    public int MaxLength
    {
        get
        {
            var offsets = Offsets;
            var longest = 0;
            for (var i = 1; i < offsets.Length; i++)
            {
                longest = Math.Max(longest, offsets[i] - offsets[i - 1]);
            }

            return longest;
        }
    }

    /// <summary>A member, as a view.</summary>
    /// <param name="member">Which.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such member.</exception>
    public TTensor this[int member]
    {
        get
        {
            if ((uint)member >= (uint)Count)
                ThrowNoMember(member, Count);
            return _flat.Items(_offsets![member], _offsets[member + 1] - _offsets[member]);
        }
    }

    /// <summary>Other values for the same members, item by item, without copying them: <c>choices.With(rewards)</c> has the lengths of <c>choices</c>.</summary>
    /// <param name="flat">All members' items along the leading axis.</param>
    /// <typeparam name="TOther">The type of a member.</typeparam>
    /// <exception cref="ArgumentException"><paramref name="flat"/> has another length than <see cref="Flat"/>.</exception>
    public Ragged<TOther> With<TOther>(TOther flat)
        where TOther : struct, IRaggedMember<TOther>
    {
        if (flat.Count != Offsets[^1])
            throw new ArgumentException(FormattableString.Invariant($"The members have {Offsets[^1]} items, `{nameof(flat)}` has {flat.Count}."), nameof(flat));
        return new(_offsets, flat);
    }

    /// <summary>Walks over the members, as views.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The number of members and the first of them, in the invariant culture.</summary>
    public override string ToString()
    {
        const int Shown = 3;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"[{Count} members: ");
        for (var i = 0; i < Math.Min(Count, Shown); i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(this[i]);
        }

        return text.Append(Count > Shown ? ", …]" : "]").ToString();
    }

    private static void Check(ReadOnlySpan<int> offsets, int length)
    {
        if (offsets.IsEmpty)
            throw new ArgumentException("There has to be one offset more than members.", nameof(offsets));
        if (offsets[0] != 0 || offsets[^1] != length)
            throw new ArgumentException(FormattableString.Invariant($"Offsets run from 0 to the length {length}, not from {offsets[0]} to {offsets[^1]}."), nameof(offsets));
        for (var i = 1; i < offsets.Length; i++)
        {
            if (offsets[i] < offsets[i - 1])
                throw new ArgumentException(FormattableString.Invariant($"Offset {i} is {offsets[i]}, less than the one before it, {offsets[i - 1]}."), nameof(offsets));
        }
    }

    [DoesNotReturn]
    private static void ThrowNoMember(int member, int count) => throw new IndexOutOfRangeException(
        count == 0 ? FormattableString.Invariant($"There is no member {member}: there are none.") : FormattableString.Invariant($"There is no member {member}: they are 0 … {count - 1}."));

    /// <summary>Walks over the members without allocating.</summary>
    public struct Enumerator
    {
        private readonly Ragged<TTensor> _members;
        private int _index;

        internal Enumerator(Ragged<TTensor> members)
        {
            _members = members;
            _index = -1;
        }

        /// <summary>The member at the current position.</summary>
        public readonly TTensor Current => _members[_index];

        /// <summary>Goes on to the next member.</summary>
        /// <returns><see langword="false"/> after the last one.</returns>
        public bool MoveNext() => ++_index < _members.Count;
    }
}
