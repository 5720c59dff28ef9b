using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>What a declaration asks for.</summary>
/// <param name="Wrt">The parameters that derivatives are taken with respect to.</param>
/// <param name="Of">The part of a tuple or record that is differentiated; null for the whole result.</param>
/// <param name="Direction">How first derivatives are to be computed.</param>
/// <param name="Batch">Which inputs are batched; null for a declaration of a single call.</param>
internal sealed record Request(IMethodSymbol Function, IReadOnlyList<IParameterSymbol> Wrt, string? Of = null, DerivativeMode Direction = DerivativeMode.Automatic, BatchRequest? Batch = null)
{
    /// <summary>The type of what is differentiated; null when there is no such part.</summary>
    public ITypeSymbol? Differentiated => Of is null ? Function.ReturnType
        : !TypeMap.IsComposite(Function.ReturnType) ? null
        : Parts.FirstOrDefault(part => part.Name == Of).Type;

    /// <summary>Which leaf of the function's result the differentiated part begins with.</summary>
    public int FirstLeaf => Of is null ? 0 : Parts.TakeWhile(part => part.Name != Of).Sum(part => Structures.LeavesOf(part.Type).Count);

    /// <summary>The function as documentation refers to it: by a link where one name is enough.</summary>
    public string Reference => Function.ContainingType.GetMembers(Function.Name).Length > 1 || SyntaxFacts.GetKeywordKind(Function.Name) != SyntaxKind.None
        ? $"<c>{Function.Name}</c>"
        : $"<see cref=\"{Function.Name}\"/>";

    private IEnumerable<(string Name, ITypeSymbol Type)> Parts => TypeMap.PartNames((INamedTypeSymbol)Function.ReturnType)
        .Zip(TypeMap.Parts((INamedTypeSymbol)Function.ReturnType), (name, part) => (name, part.Type));

    public Offer Value(bool isOptional = true) => new("Value", "value", ValueKind.Of(Function.ReturnType), IsDerivative: false, isOptional);

    /// <summary>One derivative for each parameter, of its type.</summary>
    public IEnumerable<Offer> PerParameter(string nameSuffix, string parameterSuffix, bool isOptional = false) => Wrt.Select(parameter =>
        new Offer(Symbols.Capitalised(parameter.Name) + nameSuffix, parameter.Name + parameterSuffix, ValueKind.Of(parameter.Type), IsDerivative: true, isOptional, Like: parameter.Name));
}
