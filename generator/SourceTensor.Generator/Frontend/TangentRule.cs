using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Frontend;

/// <summary>Methods marked [Tangent], which stand beside one marked [Derivative] for functions with tensors.</summary>
internal static class TangentRule
{
    public const string Attribute = "SourceTensor.TangentAttribute";

    /// <summary>The rule of a method: one of its own class, or one that the class of the tensor function has for it. One whose signature does not fit comes last.</summary>
    public static IMethodSymbol? Of(IMethodSymbol function, INamedTypeSymbol? home) => new[] { function.ContainingType, home }
        .SelectMany(type => DerivativeRule.Rules(type, Attribute))
        .Where(rule => DerivativeRule.Functions(rule, Attribute).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, function.OriginalDefinition)))
        .OrderBy(rule => Problem(rule, function) is null ? 0 : 1)
        .FirstOrDefault(rule => Problem(rule, function) is null || DerivativeRule.Functions(rule, Attribute).Count == 1);

    /// <summary>What does not fit, with the signature that would; null when everything does.</summary>
    public static string? Problem(IMethodSymbol rule, IMethodSymbol function)
    {
        if (DerivativeRule.CannotHaveRule(rule, function) is { } problem)
        {
            return problem;
        }

        if (DerivativeRule.IsScalar(function))
        {
            return "the partial derivatives that [Derivative] states of a function of numbers serve forward mode too";
        }

        var differentiable = DerivativeRule.Differentiable(function).ToList();
        var expected = function.Parameters.Concat(differentiable).Select(parameter => parameter.Type);
        return expected.SequenceEqual(rule.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
            && SymbolEqualityComparer.Default.Equals(rule.ReturnType, function.ReturnType) && rule.Parameters.All(parameter => parameter.RefKind == RefKind.None)
                ? DerivativeRule.Of(function, rule.ContainingType) is null ? "the function has no [Derivative], which reverse mode needs" : null
                : $"expected `{Expected(rule, function, differentiable)}`";
    }

    private static string Expected(IMethodSymbol rule, IMethodSymbol function, List<IParameterSymbol> differentiable)
    {
        var parameters = function.Parameters.Select(parameter => $"{DerivativeRule.Shown(parameter.Type)} {parameter.Name}")
            .Concat(differentiable.Select(parameter => $"{DerivativeRule.Shown(parameter.Type)} {parameter.Name}Tangent"));
        return $"static {DerivativeRule.Shown(function.ReturnType)} {rule.Name}({string.Join(", ", parameters)})";
    }
}
