using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>What the readers ask of symbols.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as emitted code writes it, valid wherever it stands.</summary>
    public static string Emitted(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The type as a message shows it.</summary>
    public static string Shown(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    /// <summary>Which of the methods of its name in its type a method is, those that we have emitted not counted. Files have no large and small letters.</summary>
    public static int Overload(IMethodSymbol method) => OfName(method.ContainingType, method.Name)
        .TakeWhile(member => !SymbolEqualityComparer.Default.Equals(member, method))
        .Count();

    /// <summary>The methods of a type whose files would have the same name, those that we have emitted not counted.</summary>
    public static IEnumerable<IMethodSymbol> OfName(INamedTypeSymbol type, string name) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(member => string.Equals(member.Name, name, System.StringComparison.OrdinalIgnoreCase) && !MethodTable.IsEmitted(member));

    // A parameter that somebody is about to name has no letter yet.
    public static string Capitalised(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The outermost type around a member that is not partial, so that nothing can be added to the innermost.</summary>
    public static INamedTypeSymbol? FirstNotPartial(ISymbol member)
    {
        INamedTypeSymbol? found = null;
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            var isPartial = type.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax())
                .OfType<TypeDeclarationSyntax>()
                .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
            found = isPartial ? found : type;
        }

        return found;
    }

    /// <summary>The <c>file</c> type around a member: no other file can add to it.</summary>
    public static INamedTypeSymbol? FileLocal(ISymbol member)
    {
        var type = member.ContainingType;
        while (type is { IsFileLocal: false })
        {
            type = type.ContainingType;
        }

        return type;
    }

    public static EquatableArray<ContainingType> ContainingTypes(ISymbol member)
    {
        var types = new List<ContainingType>();
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            var keyword = type switch
            {
                { IsRecord: true, IsValueType: true } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            };
            types.Insert(0, new ContainingType(keyword, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)).Split('.').Last()));
        }

        return types.ToEquatableArray();
    }

    public static string Accessibility(ISymbol symbol) => SyntaxFacts.GetText(symbol.DeclaredAccessibility);

    public static string Namespace(ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : "";

    /// <summary>A floating-point parameter that is not marked as data.</summary>
    public static bool IsDifferentiable(IParameterSymbol parameter) =>
        HasGradient(parameter.Type) && parameter.Attribute(AttributeNames.Data) is null;

    /// <summary>Whether floating-point numbers are among what the type is made of.</summary>
    public static bool HasGradient(ITypeSymbol type) => Structures.LeavesOf(type).Any(leaf => leaf.Element.IsFloating());

    /// <summary>Whether a parameter is a destination for a tensor.</summary>
    public static bool IsSpan(IParameterSymbol parameter, ElementType element) => parameter.RefKind == RefKind.None
        && parameter.Type is INamedTypeSymbol { Name: "Span", TypeArguments: [var argument], ContainingNamespace.Name: "System" } && TypeMap.Scalar(argument) == element;

    public static bool IsFloatingScalar(ITypeSymbol type) => TypeMap.Scalar(type) is { } element && element.IsFloating();
}
