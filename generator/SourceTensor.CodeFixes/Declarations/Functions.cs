using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>What the [TensorFunction]s of a compilation compute: all that is offered at one place asks after the same.</summary>
internal static class Functions
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, Function?>> s_lowered = new();

    /// <summary>Null when the front end could not take it.</summary>
    public static Function? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var known = s_lowered.GetValue(compilation, _ => new ConcurrentDictionary<IMethodSymbol, Function?>(SymbolEqualityComparer.Default));
        if (!known.TryGetValue(method, out var function))
        {
            known[method] = function = FunctionReader.LowerOrReason(method, compilation, cancellation).Function;
        }

        return function;
    }

    /// <summary>The declarations of a mode that a function has in its class.</summary>
    public static IEnumerable<IMethodSymbol> Declared(IMethodSymbol method, ModeSignature mode) => method.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .Where(member => member.Attribute(mode.Attribute) is { } attribute && SymbolEqualityComparer.Default.Equals(DeclaredFunction.Of(attribute, member), method));

    /// <summary>The kind of a declaration; every form of a batch is one.</summary>
    public static DraftKind KindOf(IMethodSymbol member, IMethodSymbol method) =>
        !DeclaredFunction.HasInputsOf(member, method) ? DraftKind.Batched
        : member.Parameters.Skip(method.Parameters.Length).Any(parameter => parameter.RefKind != RefKind.None || parameter.Type is INamedTypeSymbol { Name: "Span", TypeArguments.Length: 1 }) ? DraftKind.Writing
        : DraftKind.Returning;

    /// <summary>Whether a function has a default member of a mode, which nothing has replaced.</summary>
    public static bool HasDefault(IMethodSymbol method, ModeSignature mode) => mode.IsDefault && method.DeclaredAccessibility != Accessibility.Private
        && method.Attribute(AttributeNames.TensorFunction) is { } attribute && !attribute.NamedArguments.Any(argument => argument is { Key: "Defaults", Value.Value: false })
        && !Declared(method, mode).Any(member => KindOf(member, method) != DraftKind.Batched);
}
