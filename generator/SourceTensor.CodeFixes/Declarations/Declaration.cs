using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Writes declarations as the file around would: types as short as they can be, lines as long, ends as they are.</summary>
internal static class Declaration
{
    /// <summary>What is offered for a function of which declarations have been drafted; null when they cannot be written.</summary>
    public static Edit? After(Place place, MethodDeclarationSyntax function, IReadOnlyList<(Draft Draft, DraftKind Kind)> drafts)
    {
        var texts = drafts.Select(draft => Write(place, function, draft.Draft, draft.Kind)).ToList();
        if (texts.Count == 0 || texts.Contains(null))
        {
            return null;
        }

        var (line, indentation) = (place.NewLine, place.Indentation(function));
        var inserted = string.Concat(texts.Select(text => line + line + indentation + text));
        var end = function.GetLastToken().TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end == default
            ? place.Insert(function.Span.End, inserted + line + indentation)
            : place.Insert(end.SpanStart, inserted);
    }

    private static string? Write(Place place, MethodDeclarationSyntax function, Draft draft, DraftKind kind)
    {
        var position = function.ReturnType.SpanStart;
        var signature = draft.Signature;
        var attribute = place.Short("global::" + draft.Mode.Attribute, position);
        var result = place.Short(signature.ReturnType, position);
        var parameters = signature.Parameters.Select(parameter => (Type: place.Short(parameter.Type, position), Name: Place.Identifier(parameter.Name))).ToList();
        if (attribute is null || result is null || parameters.Exists(parameter => parameter.Type is null))
        {
            return null;
        }

        List<string> shown = [.. parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"), .. Tools(place, position, signature, kind)];
        var (line, indentation) = (place.NewLine, place.Indentation(function));
        var head = $"{signature.Modifiers} partial {result} {FreeName(draft)}(";
        var rest = string.Join(", ", shown) + ");";
        var isLong = indentation.Length + head.Length + rest.Length > place.Width;
        return $"[{WithoutSuffix(attribute)}(nameof({Place.Identifier(draft.Request.Function.Name)}))]{line}{indentation}{head}{(isLong ? line + indentation + place.Unit(function) : "")}{rest}";
    }

    /// <summary>Scratch memory, where the declaration is one that allocates nothing.</summary>
    private static IEnumerable<string> Tools(Place place, int position, MemberSignature signature, DraftKind kind)
    {
        if (kind == DraftKind.Writing && signature.Parameters.All(parameter => parameter.Name != "workspace") && place.Short("global::SourceTensor.TensorWorkspace", position) is { } workspace)
        {
            yield return workspace + (place.Model.GetNullableContext(position).AnnotationsEnabled() ? "?" : "") + " workspace = null";
        }
    }

    /// <summary>The name of the draft, or one like it where it is taken. The default that a declaration replaces takes nothing.</summary>
    private static string FreeName(Draft draft)
    {
        var (name, type) = (draft.Signature.Name, draft.Request.Function.ContainingType);
        return Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? name : name + number).First(candidate => !type.GetMembers(candidate).Any(IsTaken));

        bool IsTaken(ISymbol member) => !Generator.Frontend.MethodTable.IsEmitted(member) && (member is not IMethodSymbol method
            || method.Parameters.Select(parameter => parameter.Type.Emitted()).SequenceEqual(draft.Signature.Parameters.Select(parameter => Unmodified(parameter.Type))));
    }

    private static string Unmodified(string type) => type.StartsWith("out ", StringComparison.Ordinal) || type.StartsWith("ref ", StringComparison.Ordinal) ? type.Substring(4) : type;

    public static string WithoutSuffix(string attribute) => attribute.EndsWith("Attribute", StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - "Attribute".Length) : attribute;
}
