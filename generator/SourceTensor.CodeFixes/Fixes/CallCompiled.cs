using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>ST3006: calls the compiled form, declared or default, in place of the plain one.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallCompiled))]
public sealed class CallCompiled() : Fix("ST3006")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Find<InvocationExpressionSyntax>(diagnostic.Location.SourceSpan) is not { } call || place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is not IMethodSymbol function
            || Name(call.Expression) is not { } name || Compiled(function) is not { } compiled)
        {
            return [];
        }

        return [new Proposal($"Call `{compiled}`", nameof(CallCompiled), [place.Replace(name.Identifier.Span, Place.Identifier(compiled))])];
    }

    /// <summary>The member of the function's class that is called like it and returns what it does; null when there is none.</summary>
    private static string? Compiled(IMethodSymbol function)
    {
        var mode = ModeSignature.Of(Mode.Compiled);
        return Functions.Declared(function, mode).Where(member => Functions.KindOf(member, function) == DraftKind.Returning).Select(member => member.Name).FirstOrDefault()
            ?? function.ContainingType.GetMembers(function.Name + mode.Mode).OfType<IMethodSymbol>()
                .Where(member => MethodTable.IsEmitted(member) && member.Parameters.Length == function.Parameters.Length && DeclarationReader.HasInputsOf(member, function)).Select(member => member.Name).FirstOrDefault();
    }

    private static SimpleNameSyntax? Name(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax simple => simple,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };
}
