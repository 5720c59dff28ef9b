using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;

namespace SourceTensor.CodeFixes;

/// <summary>Rewrites the signature of a declaration. Its attributes, documentation and modifiers stay, and so does every parameter that is right.</summary>
internal static class Signature
{
    /// <param name="parameters">The types as emitted code writes them, and the names.</param>
    /// <returns>The changes; null when they cannot be made, as of a method that has a body.</returns>
    public static IReadOnlyList<Edit>? Rewrite(Place place, MethodDeclarationSyntax member, string result, IReadOnlyList<(string Type, string Name)> parameters)
    {
        var position = member.ReturnType.SpanStart;
        var shownResult = place.Short(result, position);
        var shown = parameters.Select(parameter => Parameter(place, member, parameter.Type, parameter.Name)).ToList();
        if (member.Body is not null || member.ExpressionBody is not null || shownResult is null || shown.Contains(null))
        {
            return null;
        }

        shown.AddRange(member.ParameterList.Parameters.Where(parameter => IsTool(place, parameter) && parameters.All(expected => expected.Name != parameter.Identifier.ValueText)).Select(parameter => parameter.ToString()));
        var modifiers = (member.Modifiers.Any(SyntaxKind.StaticKeyword) ? "" : "static ") + (member.Modifiers.Any(SyntaxKind.PartialKeyword) ? "" : "partial ");

        // `partial` stands last, so what is missing before it is written before it.
        var first = member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword));
        var before = first == default ? member.ReturnType.SpanStart : first.SpanStart;
        List<Edit> edits = [place.Replace(member.ReturnType.Span, shownResult), place.Replace(member.ParameterList.Span, Laid(place, member, shown!))];
        return modifiers.Length == 0 ? edits : [place.Insert(before, modifiers), .. edits];
    }

    /// <summary>A parameter as it stands, where it is right.</summary>
    private static string? Parameter(Place place, MethodDeclarationSyntax member, string emitted, string name)
    {
        var type = place.Short(emitted, member.ReturnType.SpanStart);
        var given = member.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);
        if (given is null || type is null)
        {
            return type is null ? null : $"{type} {Place.Identifier(name)}";
        }

        var symbol = place.Model.GetDeclaredSymbol(given, place.Cancellation);
        if (symbol is { RefKind: RefKind.None } && symbol.Type.ToMinimalDisplayString(place.Model, member.ReturnType.SpanStart) == type)
        {
            return given.ToString();
        }

        return string.Concat(given.AttributeLists.Select(list => list + " ")) + $"{type} {Place.Identifier(name)}";
    }

    private static bool IsTool(Place place, ParameterSyntax parameter) => place.Model.GetDeclaredSymbol(parameter, place.Cancellation)?.Type is { } type
        && ((type.Name == "TensorWorkspace" && TypeMap.IsRuntime(type)) || type.Name == "ParallelOptions");

    /// <summary>The list in the layout it has: on one line, below the name, or one on each line.</summary>
    private static string Laid(Place place, MethodDeclarationSyntax member, List<string> parameters)
    {
        var list = member.ParameterList;
        var further = place.NewLine + place.Indentation(member) + place.Unit(member);
        var isBelow = StartsLine(place, list.Parameters.FirstOrDefault());
        var isEachBelow = list.Parameters.Count > 1 && isBelow && list.Parameters.All(parameter => StartsLine(place, parameter));
        return $"({(isBelow ? further : "")}{string.Join(isEachBelow ? "," + further : ", ", parameters)})";
    }

    private static bool StartsLine(Place place, ParameterSyntax? parameter) => parameter is not null
        && place.Text.Lines.GetLineFromPosition(parameter.SpanStart) is var line && line.ToString().Substring(0, parameter.SpanStart - line.Start).Trim().Length == 0;
}
