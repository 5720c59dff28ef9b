using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>The structures of parameters and results, in the order in which the front end takes them apart.</summary>
internal static class Structures
{
    /// <summary>The numbers and tensors a type is made of.</summary>
    public static IReadOnlyList<(ElementType Element, int Rank)> LeavesOf(ITypeSymbol type) => TypeMap.LeavesOf(type);

    /// <summary>A value of the type, its leaves numbered on from the given number.</summary>
    public static Structure Of(ITypeSymbol type, ref int next) => Of(type, ref next, onlyFloating: false);

    /// <summary>The gradient by a value of the type: integers and conditions in it have none.</summary>
    public static Structure GradientBy(ITypeSymbol type, ref int next) => Of(type, ref next, onlyFloating: true);

    /// <summary>The parameters' structures, all leaves numbered from 0.</summary>
    public static IReadOnlyList<Structure> OfParameters(IMethodSymbol method)
    {
        var next = 0;
        var structures = new List<Structure>();
        foreach (var parameter in method.Parameters)
        {
            structures.Add(Of(parameter.Type, ref next));
        }

        return structures;
    }

    /// <summary>Which of the function's leaves a gradient by these parameters is taken by.</summary>
    public static EquatableArray<int> FloatingLeaves(IMethodSymbol method, IEnumerable<IParameterSymbol> parameters)
    {
        var all = OfParameters(method);
        return parameters.SelectMany(parameter => all[parameter.Ordinal].Leaves.Zip(LeavesOf(parameter.Type), (number, leaf) => (number, leaf)))
            .Where(leaf => leaf.leaf.Element.IsFloating()).Select(leaf => leaf.number).ToEquatableArray();
    }

    private static Structure Of(ITypeSymbol type, ref int next, bool onlyFloating)
    {
        if (!TypeMap.IsComposite(type))
        {
            return onlyFloating && TypeMap.Find(type)?.Element.IsFloating() != true ? new StructureGap() : new StructureLeaf(next++);
        }

        var fields = new List<(string, Structure)>();
        foreach (var (part, name) in TypeMap.Parts((INamedTypeSymbol)type).Zip(TypeMap.PartNames((INamedTypeSymbol)type), (part, name) => (part.Type, name)))
        {
            fields.Add((name, Of(part, ref next, onlyFloating)));
        }

        return new StructureRecord(type.IsTupleType ? "" : type.Emitted(), fields.ToEquatableArray());
    }
}
