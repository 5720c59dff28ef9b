using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>One number or tensor that a function is given: a parameter, or a part of one that is a tuple or record.</summary>
/// <param name="Shown">As the program reads it: <c>alpha</c>, <c>state.Q</c>.</param>
internal sealed record ParameterPart(IParameterSymbol Parameter, string Shown)
{
    public Location Location => Parameter.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>Whether the user has said that nothing reads it: its name begins with an underscore.</summary>
    public bool IsDiscarded => Parameter.Name.StartsWith("_", System.StringComparison.Ordinal);

    /// <summary>All of them, in the order in which the IR numbers its parameters.</summary>
    public static IReadOnlyList<ParameterPart> Of(IMethodSymbol method) =>
        [.. method.Parameters.SelectMany(parameter => Names(parameter.Type, parameter.Name).Select(name => new ParameterPart(parameter, name)))];

    private static IEnumerable<string> Names(ITypeSymbol type, string name) => !TypeMap.IsComposite(type)
        ? [name]
        : TypeMap.Parts((INamedTypeSymbol)type).Zip(TypeMap.PartNames((INamedTypeSymbol)type), (part, shown) => Names(part.Type, $"{name}.{shown}")).SelectMany(names => names);
}
