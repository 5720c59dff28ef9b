using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>Methods marked [Derivative], the functions they are the rules of, and whether their signatures fit.</summary>
internal static class DerivativeRule
{
    public const string Attribute = "SourceTensor.DerivativeAttribute";

    /// <summary>The rule of a method: one of its own class, or one that the class of the tensor function has for it.</summary>
    public static IMethodSymbol? Of(IMethodSymbol function, INamedTypeSymbol? home) =>
        Rules(function.ContainingType).Concat(home is null || SymbolEqualityComparer.Default.Equals(home, function.ContainingType) ? [] : Rules(home))
            .FirstOrDefault(rule => Functions(rule).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, function.OriginalDefinition) && Problem(rule, candidate) is null))
        ?? Rules(function.ContainingType).FirstOrDefault(rule => Functions(rule) is [var only] && SymbolEqualityComparer.Default.Equals(only.OriginalDefinition, function.OriginalDefinition));

    /// <summary>The methods that a rule may be of: all of the name it states.</summary>
    public static IReadOnlyList<IMethodSymbol> Functions(IMethodSymbol rule, string attribute = Attribute)
    {
        var arguments = AttributeOf(rule, attribute)?.ConstructorArguments ?? [];
        var type = arguments.Length == 2 ? arguments[0].Value as INamedTypeSymbol : rule.ContainingType;
        return type?.GetMembers(arguments.LastOrDefault().Value as string ?? "").OfType<IMethodSymbol>().ToList() ?? [];
    }

    public static AttributeData? AttributeOf(IMethodSymbol method, string name = Attribute) =>
        method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    /// <summary>Why a function, or a method as its rule, can have no part in this; null when both can.</summary>
    public static string? CannotHaveRule(IMethodSymbol rule, IMethodSymbol function)
    {
        if (!rule.IsStatic || rule.IsGenericMethod || !function.IsStatic || function.IsGenericMethod)
        {
            return "both are static and not generic";
        }

        if (TypeMap.Find(function.ReturnType) is not { } result || !result.Element.IsFloating() || function.Parameters.Any(parameter => TypeMap.Find(parameter.Type) is null || parameter.RefKind != RefKind.None))
        {
            return "a function with a rule takes numbers and tensors and returns a floating-point number or tensor";
        }

        return Differentiable(function).Any() ? null : "the function has no floating-point parameter";
    }

    /// <summary>What does not fit, with the signature that would; null when everything does.</summary>
    public static string? Problem(IMethodSymbol rule, IMethodSymbol function)
    {
        if (CannotHaveRule(rule, function) is { } problem)
        {
            return problem;
        }

        var differentiable = Differentiable(function).ToList();
        var types = function.Parameters.Select(parameter => parameter.Type);
        var expected = IsScalar(function) ? types.ToList() : [function.ReturnType, function.ReturnType, .. types];
        var returned = rule.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(element => element.Type).ToList() : [rule.ReturnType];
        return expected.SequenceEqual(rule.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
            && returned.SequenceEqual(differentiable.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
            && rule.Parameters.All(parameter => parameter.RefKind == RefKind.None)
                ? null
                : $"expected `{Expected(rule, function, differentiable)}`";
    }

    public static IEnumerable<IParameterSymbol> Differentiable(IMethodSymbol function) =>
        function.Parameters.Where(parameter => TypeMap.Find(parameter.Type)?.Element.IsFloating() == true);

    /// <summary>Whether the rule returns partial derivatives: of a number by numbers.</summary>
    public static bool IsScalar(IMethodSymbol function) => TypeMap.Scalar(function.ReturnType) is not null && function.Parameters.All(parameter => TypeMap.Scalar(parameter.Type) is not null);

    private static string Expected(IMethodSymbol rule, IMethodSymbol function, List<IParameterSymbol> differentiable)
    {
        var parameters = function.Parameters.Select(parameter => $"{Shown(parameter.Type)} {parameter.Name}");
        if (!IsScalar(function))
        {
            parameters = parameters.Prepend($"{Shown(function.ReturnType)} result").Prepend($"{Shown(function.ReturnType)} cotangent");
        }

        var returned = differentiable.Count == 1
            ? Shown(differentiable[0].Type)
            : $"({string.Join(", ", differentiable.Select(parameter => $"{Shown(parameter.Type)} {Capitalised(parameter.Name)}"))})";
        return $"static {returned} {rule.Name}({string.Join(", ", parameters)})";
    }

    // A parameter that somebody is about to name has no letter yet.
    private static string Capitalised(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name.Substring(1);

    // A rule is followed, so it has source: the many members of a library need not be asked at every call.
    public static IEnumerable<IMethodSymbol> Rules(INamedTypeSymbol? type, string attribute = Attribute) => type is { DeclaringSyntaxReferences.Length: > 0 }
        ? type.GetMembers().OfType<IMethodSymbol>().Where(method => AttributeOf(method, attribute) is not null)
        : [];

    public static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
