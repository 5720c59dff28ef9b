using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// The identity of a tensor object of the plain program. Two names certainly hold the same tensor when they have the same
/// object of this class; they may, when the objects have a root in common: after a branch a name may hold either of two.
/// </summary>
internal sealed class Memory
{
    private readonly string? _parameter;

    public Memory(string? parameter = null)
    {
        _parameter = parameter;
        Roots = [this];
    }

    private Memory(IEnumerable<Memory> roots) => Roots = [.. roots];

    /// <summary>The tensors it may be, itself when there is no doubt.</summary>
    public HashSet<Memory> Roots { get; }

    /// <summary>The parameter of the function whose memory it is, or may be.</summary>
    public string? Parameter => Roots.Select(root => root._parameter).FirstOrDefault(parameter => parameter is not null);

    public bool MayBe(Memory other) => Roots.Overlaps(other.Roots);

    /// <summary>One of two tensors, nobody knows which.</summary>
    public static Memory? Either(Memory? first, Memory? second) => first == second ? first : OneOf([.. first?.Roots ?? [], .. second?.Roots ?? []]);

    /// <summary>One of several tensors; null when there are none.</summary>
    public static Memory? OneOf(IReadOnlyCollection<Memory> roots) => roots.Count == 0 ? null : new Memory(roots);
}
