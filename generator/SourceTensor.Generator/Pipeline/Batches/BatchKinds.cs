using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Members of unequal length.</summary>
internal sealed record RaggedKind(ElementType Element, int Rank) : ValueKind
{
    public const int LargestRank = 4;

    public override string Emitted => $"global::SourceTensor.Ragged<{new TensorKind(Element, Rank).Emitted}>";

    public override string Shown => $"Ragged<{new TensorKind(Element, Rank).Shown}>";

    public override bool Is(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Ragged", TypeArguments: [var member] } && TypeMap.IsRuntime(type) && TypeMap.Find(member) == (Element, Rank);

    public override Structure Structure(ref int next, bool onlyFloating) => new TensorKind(Element, Rank).Structure(ref next, onlyFloating);
}

/// <summary>A result of each member: a tensor one rank higher, or of unequal lengths, whichever is declared.</summary>
internal sealed record PerMemberKind(ElementType Element, int Rank) : ValueKind
{
    private TensorKind Stacked => new(Element, Rank + 1);

    public override string Emitted => Stacked.Emitted;

    public override string Shown => Stacked.Shown;

    public override bool Is(ITypeSymbol type) => Stacked.Is(type) || IsRagged(type);

    public bool IsRagged(ITypeSymbol type) => Rank > 0 && new RaggedKind(Element, Rank).Is(type);

    public override Structure Structure(ref int next, bool onlyFloating) => Stacked.Structure(ref next, onlyFloating);
}

/// <summary>A tuple of results of each member.</summary>
internal sealed record PerMemberTupleKind(EquatableArray<(string Name, ValueKind Kind)> Parts) : ValueKind
{
    public override string Emitted => $"({string.Join(", ", Parts.Select(part => $"{part.Kind.Emitted} {part.Name}"))})";

    public override string Shown => $"({string.Join(", ", Parts.Select(part => $"{part.Kind.Shown} {part.Name}"))})";

    public override bool Is(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == Parts.Count
        && tuple.TupleElements.Zip(Parts, (element, part) => element.Name == part.Name && part.Kind.Is(element.Type)).All(isSame => isSame);

    public override Structure Structure(ref int next, bool onlyFloating)
    {
        var parts = new List<(string, Structure)>();
        foreach (var (name, kind) in Parts)
        {
            parts.Add((name, kind.Structure(ref next, onlyFloating)));
        }

        return new StructureRecord("", parts.ToEquatableArray());
    }
}
