using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Pipeline;

/// <summary>Which function a declaration is of: the name in its attribute, and among overloads its parameters.</summary>
internal static class DeclaredFunction
{
    /// <summary>Whether a mode attribute on a member names this function.</summary>
    public static bool Names(AttributeData attribute, IMethodSymbol member, IMethodSymbol function)
    {
        var (type, name) = Target(attribute, member);
        return HasInputsOf(member, function) && SymbolEqualityComparer.Default.Equals(Closest(Functions(type, name ?? ""), member), function);
    }

    /// <summary>The function that a mode attribute on a member names, a batch's too; null when there is none.</summary>
    public static IMethodSymbol? Of(AttributeData attribute, IMethodSymbol member)
    {
        var (type, name) = Target(attribute, member);
        var functions = Functions(type, name ?? "");
        return functions.Count == 1 ? functions[0] : Closest(functions, member);
    }

    /// <summary>The type and the name that a mode attribute gives.</summary>
    public static (INamedTypeSymbol? Type, string? Name) Target(AttributeData attribute, IMethodSymbol member)
    {
        var arguments = attribute.ConstructorArguments;
        return arguments.Length == 2
            ? (arguments[0].Value as INamedTypeSymbol, arguments[1].Value as string)
            : (member.ContainingType, arguments.Length == 1 ? arguments[0].Value as string : null);
    }

    /// <summary>The [TensorFunction]s of a name; all when it is null.</summary>
    public static List<IMethodSymbol> Functions(INamedTypeSymbol? type, string? name) => (name is null ? type?.GetMembers() : type?.GetMembers(name))?
        .OfType<IMethodSymbol>().Where(method => method.Attribute(AttributeNames.TensorFunction) is not null).ToList() ?? [];

    /// <summary>Whether a member begins with the parameters of a function, or with batches of them.</summary>
    public static bool HasInputsOf(IMethodSymbol member, IMethodSymbol function, bool isBatch = false) => member.Parameters.Length >= function.Parameters.Length
        && function.Parameters.Zip(member.Parameters, (expected, given) => IsSame(expected, given, isBatch)).All(isSame => isSame);

    private static bool IsSame(IParameterSymbol expected, IParameterSymbol given, bool isBatch) => expected.Name == given.Name && given.RefKind == RefKind.None
        && (SymbolEqualityComparer.Default.Equals(expected.Type, given.Type) || (isBatch && BatchRequest.IsBatched(given.Type, expected.Type)));

    // Overloads are told apart by the names and types of their parameters; where one's are the first of another's, the longer list counts.
    private static IMethodSymbol? Closest(List<IMethodSymbol> functions, IMethodSymbol member) =>
        functions.Where(function => HasInputsOf(member, function)).OrderByDescending(function => function.Parameters.Length).FirstOrDefault()
        ?? functions.Where(function => HasInputsOf(member, function, isBatch: true)).OrderByDescending(function => function.Parameters.Length).FirstOrDefault();
}
