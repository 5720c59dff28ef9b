using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Emit;

/// <summary>
/// How a value of a signature is made of what a kernel takes and gives: a number or tensor of its own, or a record struct or
/// tuple of several.
/// </summary>
internal abstract record Structure
{
    /// <summary>The kernel's parameters or results that it is made of, in order.</summary>
    public IEnumerable<int> Leaves => Slots.OfType<int>();

    /// <summary>The same, with null for what is none of the kernel's.</summary>
    public abstract IEnumerable<int?> Slots { get; }

    /// <summary>The parameters or results, each with the C# that reads it from the whole.</summary>
    public abstract IEnumerable<(string Access, int Number)> Parts(string whole);

    /// <summary>The C# that makes the whole from its leaves.</summary>
    public abstract string Make(System.Func<int, string> leaf);
}

/// <summary>One parameter or result of the kernel.</summary>
internal sealed record StructureLeaf(int Number) : Structure
{
    public override IEnumerable<int?> Slots => [Number];

    public override IEnumerable<(string Access, int Number)> Parts(string whole) => [(whole, Number)];

    public override string Make(System.Func<int, string> leaf) => leaf(Number);
}

/// <summary>A part that the kernel knows nothing of: an integer in the gradient by a record.</summary>
internal sealed record StructureGap : Structure
{
    public override IEnumerable<int?> Slots => [null];

    public override IEnumerable<(string Access, int Number)> Parts(string whole) => [];

    public override string Make(System.Func<int, string> leaf) => "default";
}

/// <summary>A record struct, or a tuple.</summary>
/// <param name="Type">The C# type of a record, fully qualified; empty for a tuple.</param>
internal sealed record StructureRecord(string Type, EquatableArray<(string Name, Structure Value)> Fields) : Structure
{
    public override IEnumerable<int?> Slots => Fields.SelectMany(part => part.Value.Slots);

    public override IEnumerable<(string Access, int Number)> Parts(string whole) => Fields.SelectMany(part => part.Value.Parts($"{whole}.{part.Name}"));

    public override string Make(System.Func<int, string> leaf) =>
        (Type.Length > 0 ? "new " + Type : "") + $"({string.Join(", ", Fields.Select(part => part.Value.Make(leaf)))})";
}
