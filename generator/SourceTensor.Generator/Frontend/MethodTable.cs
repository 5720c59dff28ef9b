using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>From C# methods to operations.</summary>
internal static class MethodTable
{
    /// <summary>The operation a method of the runtime or of the base library stands for.</summary>
    public static Op? Find(IMethodSymbol method)
    {
        var type = TypeMap.OutermostType(method);
        return type is not null && (TypeMap.IsRuntime(type) || IsSystem(type)) ? OpRegistry.Find($"{type.Name}.{method.MetadataName}", string.Join(", ", method.Parameters.Select(parameter => parameter.Name))) : null;
    }

    /// <summary>Output that has no place in compiled code.</summary>
    public static bool IsOutput(IMethodSymbol method) => method.ContainingType is { } type
        && ((type.Name == "Console" && IsSystem(type) && method.Name.StartsWith("Write", System.StringComparison.Ordinal))
            || (type.Name is "Debug" or "Trace" && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics"));

    /// <summary>Whether the member is one that we have emitted: the analyzer sees them, the generator does not.</summary>
    public static bool IsEmitted(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "SourceTensor");

    private static bool IsSystem(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
