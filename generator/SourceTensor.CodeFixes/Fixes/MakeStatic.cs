using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>ST2006: makes a function static that reads nothing of its object and is called on none.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStatic))]
public sealed class MakeStatic() : Fix("ST2006")
{
    private static readonly SyntaxKind[] s_access = [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword];

    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Method(diagnostic.Location.SourceSpan) is not var (syntax, method) || method.IsStatic || FunctionReader.Problem(method, isStatic: true) is not null
            || method.IsVirtual || method.IsAbstract || method.IsOverride || Implements(method) || ReadsInstance(place, syntax) || IsCalledOnInstance(place, method))
        {
            return [];
        }

        // After the accessibility, which stands first.
        var access = syntax.Modifiers.TakeWhile(modifier => s_access.Contains(modifier.Kind())).LastOrDefault();
        var position = access == default ? (syntax.Modifiers.Count > 0 ? syntax.Modifiers[0].SpanStart : syntax.ReturnType.SpanStart) : access.GetNextToken().SpanStart;
        return [new Proposal($"Make `{method.Name}` static", nameof(MakeStatic), [place.Insert(position, "static ")])];
    }

    private static bool Implements(IMethodSymbol method) => method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)) || !method.ExplicitInterfaceImplementations.IsEmpty;

    private static bool ReadsInstance(Place place, MethodDeclarationSyntax syntax) => place.Model.GetOperation(syntax, place.Cancellation) is not { } body
        || body.Descendants().OfType<IInstanceReferenceOperation>().Any(instance => instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance);

    /// <summary>Whether somebody writes an object before its name.</summary>
    private static bool IsCalledOnInstance(Place place, IMethodSymbol method)
    {
        foreach (var tree in place.Model.Compilation.SyntaxTrees)
        {
            var names = tree.GetRoot(place.Cancellation).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name);
            foreach (var name in names.Where(name => name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)))
            {
                var model = place.In(tree)?.Model;
                if (model is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, place.Cancellation).Symbol, method)
                    && (name.Parent is not MemberAccessExpressionSyntax { Expression: var receiver } || model.GetSymbolInfo(receiver, place.Cancellation).Symbol is not INamedTypeSymbol))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
