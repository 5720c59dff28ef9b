using System;

namespace SourceTensor;

/// <summary>Puts tensors behind each other along their leading axis.</summary>
internal static class Joining
{
    public static Block<T> Join<TMember, T>(ReadOnlySpan<TMember> members, string parameter)
        where TMember : struct, ITensor<T>
        where T : unmanaged
    {
        if (members.IsEmpty)
            return default(TMember).Block;

        // A member without items says nothing about the other axes: its lengths there may be 0, as those of an empty list are.
        var shape = members[0].Block.Shape;
        var (total, first) = (0L, -1);
        for (var i = 0; i < members.Length; i++)
        {
            var own = members[i].Block.Shape;
            total += own[0];
            if (own[0] == 0)
                continue;
            if (first >= 0 && !own.SameFrom(1, shape))
                throw new ArgumentException(
                    FormattableString.Invariant($"Member {i} has the shape {own}, but member {first} has the shape {shape}: members may differ in the leading axis only."), parameter);
            (shape, first) = first < 0 ? (own, i) : (shape, first);
        }

        if (total > Array.MaxLength)
            throw new ArgumentException(FormattableString.Invariant($"The members have {total} items, more than an array can hold."), parameter);
        var joined = Block<T>.Uninitialized(shape.Without(0).WithAxis(0, (int)total));
        var rest = joined.Span;
        foreach (var member in members)
        {
            var values = member.Block.Span;
            values.CopyTo(rest);
            rest = rest[values.Length..];
        }

        return joined;
    }
}
