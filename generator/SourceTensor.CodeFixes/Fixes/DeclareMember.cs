using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>ST1001, of a call of a default member: declares it, behind its function. The generator sees no member of its own, a declaration it does.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareMember))]
public sealed class DeclareMember() : Fix("ST1001")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        var locations = diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Where(location => location.SourceTree is not null);
        var calls = locations.Select(location => place.In(location.SourceTree!) is { } there ? (There: there, Call: there.Find<InvocationExpressionSyntax>(location.SourceSpan)) : default);
        foreach (var (there, call) in calls.Where(pair => pair.Call is not null))
        {
            if (there.Model.GetSymbolInfo(call!, place.Cancellation).Symbol is IMethodSymbol member && MethodTable.IsEmitted(member) && Declare(there, member) is { } edit)
            {
                yield return new Proposal($"Declare `{member.Name}`", nameof(DeclareMember), [edit]);
                yield break;
            }
        }
    }

    private static Edit? Declare(Place place, IMethodSymbol member)
    {
        foreach (var mode in ModeSignature.All.Where(mode => mode.IsDefault && member.Name.EndsWith(mode.Mode.ToString(), StringComparison.Ordinal)))
        {
            var name = member.Name.Substring(0, member.Name.Length - mode.Mode.ToString().Length);
            var function = DeclaredFunction.Functions(member.ContainingType, name)
                .FirstOrDefault(function => function.Parameters.Length == member.Parameters.Length && DeclaredFunction.HasInputsOf(member, function));
            if (function?.DeclaringSyntaxReferences is [var reference] && place.In(reference.SyntaxTree) is { } there && reference.GetSyntax(place.Cancellation) is MethodDeclarationSyntax syntax)
            {
                return AddDeclaration.Add(there, syntax, function, mode, DraftKind.Returning);
            }
        }

        return null;
    }
}
