using System;
using System.Collections.Generic;

namespace SourceTensor;

/// <summary>Makes batches of members of unequal length.</summary>
public static class Ragged
{
    /// <summary>Copies members behind each other; what a collection expression calls.</summary>
    /// <param name="members">The members; they may differ in the leading axis.</param>
    /// <typeparam name="TTensor">The type of a member.</typeparam>
    /// <exception cref="ArgumentException">Members differ in another axis.</exception>
    public static Ragged<TTensor> Create<TTensor>(params ReadOnlySpan<TTensor> members)
        where TTensor : struct, IRaggedMember<TTensor>
    {
        var flat = TTensor.Join(members, nameof(members));
        var offsets = new int[members.Length + 1];
        for (var i = 0; i < members.Length; i++)
        {
            offsets[i + 1] = offsets[i] + members[i].Count;
        }

        return Ragged<TTensor>.Over(flat, offsets);
    }

    /// <summary>Copies arrays behind each other, one for each member.</summary>
    /// <param name="members">The members.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or one of them is null.</exception>
    public static Ragged<Tensor1D<T>> From<T>(IEnumerable<T[]> members)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(members);
        List<Tensor1D<T>> vectors = [];
        foreach (var member in members)
        {
            ArgumentNullException.ThrowIfNull(member, nameof(members));
            vectors.Add(new(member));
        }

        return Create<Tensor1D<T>>([.. vectors]);
    }

    /// <summary>Copies tensors behind each other, one for each member.</summary>
    /// <param name="members">The members; they may differ in the leading axis.</param>
    /// <typeparam name="TTensor">The type of a member.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    /// <exception cref="ArgumentException">Members differ in another axis.</exception>
    public static Ragged<TTensor> From<TTensor>(IEnumerable<TTensor> members)
        where TTensor : struct, IRaggedMember<TTensor>
    {
        ArgumentNullException.ThrowIfNull(members);
        return Create<TTensor>([.. members]);
    }

    /// <summary>Members that lie behind each other in an array, of the given lengths. The array is not copied.</summary>
    /// <param name="values">All members' values.</param>
    /// <param name="lengths">The length of each member.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">A length is negative, or they do not add up to that of <paramref name="values"/>.</exception>
    public static Ragged<Tensor1D<T>> FromLengths<T>(T[] values, params ReadOnlySpan<int> lengths)
        where T : unmanaged => FromLengths(new Tensor1D<T>(values), lengths);

    /// <summary>Members that lie behind each other along the leading axis of a tensor, of the given lengths. The tensor is not copied.</summary>
    /// <param name="values">All members' items.</param>
    /// <param name="lengths">The length of each member.</param>
    /// <typeparam name="TTensor">The type of a member.</typeparam>
    /// <exception cref="ArgumentException">A length is negative, or they do not add up to that of <paramref name="values"/>.</exception>
    public static Ragged<TTensor> FromLengths<TTensor>(TTensor values, params ReadOnlySpan<int> lengths)
        where TTensor : struct, IRaggedMember<TTensor>
    {
        var offsets = new int[lengths.Length + 1];
        var total = 0L;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] < 0)
                throw new ArgumentException(FormattableString.Invariant($"The length of member {i} is {lengths[i]}, which is negative."), nameof(lengths));
            total += lengths[i];
            offsets[i + 1] = unchecked((int)total);
        }

        if (total != values.Count)
            throw new ArgumentException(FormattableString.Invariant($"The lengths add up to {total}, but there are {values.Count} items."), nameof(lengths));
        return Ragged<TTensor>.Over(values, offsets);
    }

    /// <summary>Groups a column of values by whose they are, as a table in long format holds them.</summary>
    /// <remarks>
    /// Members stand in the order in which they first appear, whatever their keys, and keep the order of their own values; those of one
    /// member need not be adjacent. Columns that are grouped by the same keys get the same members.
    /// </remarks>
    /// <param name="values">The values.</param>
    /// <param name="keys">Whose each value is.</param>
    /// <param name="members">The key of each member.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="values"/>, <paramref name="keys"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are not as many keys as values.</exception>
    public static Ragged<Tensor1D<T>> GroupBy<T, TKey>(T[] values, IReadOnlyList<TKey> keys, out TKey[] members)
        where T : unmanaged
        where TKey : notnull => GroupBy(new Tensor1D<T>(values), keys, out members);

    /// <summary>Groups the items of a tensor's leading axis by whose they are, as a table in long format holds them.</summary>
    /// <remarks>
    /// Members stand in the order in which they first appear, whatever their keys, and keep the order of their own items; those of one
    /// member need not be adjacent. Columns that are grouped by the same keys get the same members.
    /// </remarks>
    /// <param name="values">The items.</param>
    /// <param name="keys">Whose each item is.</param>
    /// <param name="members">The key of each member.</param>
    /// <typeparam name="TTensor">The type of a member.</typeparam>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are not as many keys as items.</exception>
    public static Ragged<TTensor> GroupBy<TTensor, TKey>(TTensor values, IReadOnlyList<TKey> keys, out TKey[] members)
        where TTensor : struct, IRaggedMember<TTensor>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count != values.Count)
            throw new ArgumentException(FormattableString.Invariant($"There are {keys.Count} keys for {values.Count} items."), nameof(keys));
        var numbers = new Dictionary<TKey, int>();
        List<TKey> found = [];
        List<int> counts = [];
        var numberOf = new int[keys.Count];
        for (var i = 0; i < numberOf.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(keys[i], nameof(keys));
            if (!numbers.TryGetValue(keys[i], out var number))
            {
                numbers.Add(keys[i], number = found.Count);
                found.Add(keys[i]);
                counts.Add(0);
            }

            numberOf[i] = number;
            counts[number]++;
        }

        members = [.. found];
        return FromLengths(values.Take(new(Places(numberOf, counts))), [.. counts]);
    }

    /// <summary>The items' numbers, those of the first member first.</summary>
    private static int[] Places(int[] numberOf, List<int> counts)
    {
        var next = new int[counts.Count];
        for (var i = 1; i < next.Length; i++)
        {
            next[i] = next[i - 1] + counts[i - 1];
        }

        var places = new int[numberOf.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[next[numberOf[i]]++] = i;
        }

        return places;
    }
}
