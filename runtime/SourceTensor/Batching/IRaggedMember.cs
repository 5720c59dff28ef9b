using System;
using System.ComponentModel;

namespace SourceTensor;

/// <summary>What the members of a <see cref="Ragged{TTensor}"/> are: the tensors of ranks 1 to 4.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRaggedMember<TSelf> : ITensor
    where TSelf : struct
{
    /// <summary>The length of the leading axis.</summary>
    internal int Count { get; }

    /// <summary>Some of the items along the leading axis, without copying.</summary>
    internal TSelf Items(int start, int length);

    /// <summary>The items at some places of the leading axis, copied.</summary>
    internal TSelf Take(Tensor1D<int> places);

    /// <summary>Tensors behind each other along their leading axis, copied; all agree in the other axes.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal static abstract TSelf Join(ReadOnlySpan<TSelf> members, string parameter);
}
