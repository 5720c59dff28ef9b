using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>
/// ST2009: replaces a name in <c>Wrt</c> by that of the nearest parameter with a gradient, or removes it. A signature that fits
/// the new list no more is written anew.
/// </summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectWrt))]
public sealed class CorrectWrt() : Fix("ST2009")
{
    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Method(diagnostic.Location.SourceSpan) is not var (syntax, member) || Attributes.Mode(place, member) is not var (data, attribute, mode)
            || attribute.Argument("Wrt") is not { } argument || DeclaredFunction.Of(data, member) is not { } function)
        {
            yield break;
        }

        var items = AttributeArguments.Items(argument.Expression).Select(item => (Syntax: item, Name: NameOf(place, item))).ToList();
        List<string> known = [.. function.Parameters.Where(parameter => Symbols.HasGradient(parameter.Type)).Select(parameter => parameter.Name)];
        var wrong = items.FirstOrDefault(item => item.Syntax.Span == diagnostic.Location.SourceSpan && !known.Contains(item.Name));
        if (wrong.Syntax is null)
        {
            yield break;
        }

        List<string> listed = [.. items.Select(item => item.Name)];
        var number = items.IndexOf(wrong);
        if (Names.Nearest(wrong.Name, known.Except(listed)) is { } nearest)
        {
            List<string> replaced = [.. listed.Select((name, i) => i == number ? nearest : name)];
            if (Fitted(place, syntax, member, data, mode, replaced) is { } fitted)
            {
                yield return new Proposal($"Use `{nearest}` instead of `{wrong.Name}`", nameof(CorrectWrt) + ".Replace", [place.Replace(wrong.Syntax.Span, $"nameof({Place.Identifier(nearest)})"), .. fitted]);
            }
        }

        List<string> rest = [.. listed.Where((_, i) => i != number)];
        if (rest.Count > 0 && Fitted(place, syntax, member, data, mode, rest) is { } without)
        {
            var shown = items.Where((_, i) => i != number).Select(item => item.Syntax.ToString());
            yield return new Proposal($"Remove `{wrong.Name}` from Wrt", nameof(CorrectWrt) + ".Remove", [place.Replace(argument.Expression.Span, $"[{string.Join(", ", shown)}]"), .. without]);
        }
    }

    /// <summary>What has to be changed of the signature when this is listed; null when no signature would do.</summary>
    private static IReadOnlyList<Edit>? Fitted(Place place, MethodDeclarationSyntax syntax, IMethodSymbol member, AttributeData attribute, ModeSignature mode, List<string> wrt) =>
        DeclarationReader.Expected(member, attribute, mode, wrt) is not var (signature, fits) ? null
        : fits ? []
        : Signature.Rewrite(place, syntax, signature.ReturnType, [.. signature.Parameters.Select(parameter => (parameter.Type, parameter.Name))]);

    // What `nameof` names may not exist, so that it has no value.
    private static string NameOf(Place place, ExpressionSyntax item) => place.Model.GetConstantValue(item, place.Cancellation).Value as string
        ?? ((item as InvocationExpressionSyntax)?.ArgumentList.Arguments.FirstOrDefault()?.Expression as IdentifierNameSyntax)?.Identifier.ValueText ?? "";
}
