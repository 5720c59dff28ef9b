using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>ST2003: names the nearest function that has the declaration's parameters, or marks the method that is meant.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectFunctionName))]
public sealed class CorrectFunctionName() : Fix("ST2003")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Method(diagnostic.Location.SourceSpan) is not var (_, member) || Attributes.Mode(place, member) is not var (data, attribute, _)
            || attribute.FunctionName() is not { } given || DeclaredFunction.Target(data, member).Type is not { } type)
        {
            yield break;
        }

        var name = place.Model.GetConstantValue(given, place.Cancellation).Value as string ?? Named(given);
        if (type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => Fits(member, method)) is { } unmarked)
        {
            if (Mark(place, unmarked) is { } edit)
            {
                yield return new Proposal($"Mark `{name}` as a [TensorFunction]", nameof(CorrectFunctionName) + ".Mark", [edit]);
            }

            yield break;
        }

        var functions = DeclaredFunction.Functions(type, null).Where(function => Fits(member, function)).Select(function => function.Name);
        if (Names.Nearest(name, functions) is { } nearest)
        {
            var qualified = SymbolEqualityComparer.Default.Equals(type, member.ContainingType) ? "" : type.ToMinimalDisplayString(place.Model, given.SpanStart) + ".";
            yield return new Proposal($"Use `{nearest}`", nameof(CorrectFunctionName), [place.Replace(given.Span, $"nameof({qualified}{Place.Identifier(nearest)})")]);
        }
    }

    /// <summary>Whether a declaration has the parameters of a function, as they are or one rank higher.</summary>
    private static bool Fits(IMethodSymbol member, IMethodSymbol function) =>
        DeclaredFunction.HasInputsOf(member, function) || DeclaredFunction.HasInputsOf(member, function, isBatch: true);

    // What `nameof` names does not exist, so that it has no value.
    private static string Named(ExpressionSyntax given) => (given as InvocationExpressionSyntax)?.ArgumentList.Arguments.FirstOrDefault()?.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };

    private static Edit? Mark(Place place, IMethodSymbol method)
    {
        if (FunctionReader.Problem(method, method.IsStatic) is not null || Symbols.FirstNotPartial(method) is not null || method.DeclaringSyntaxReferences is not [var reference]
            || place.In(reference.SyntaxTree) is not { } there || reference.GetSyntax(place.Cancellation) is not MethodDeclarationSyntax syntax || (syntax.Body ?? (object?)syntax.ExpressionBody) is null || there.Short("global::SourceTensor.TensorFunctionAttribute", syntax.ReturnType.SpanStart) is not { } name)
        {
            return null;
        }

        return there.Insert(syntax.SpanStart, $"[{Declaration.WithoutSuffix(name)}]{there.NewLine}{there.Indentation(syntax)}");
    }
}
