using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>ST2005: of a result that is no scalar there is a vector-Jacobian product. The attribute is changed, and the signature to that of the mode.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseVjp))]
public sealed class UseVjp() : Fix("ST2005")
{
    // What [Gradient] can be told and [Vjp] cannot.
    private static readonly string[] s_ofGradients = ["Mode", "Checkpoint", "TruncateGradient"];

    internal override IEnumerable<Proposal> Proposals(Place place, Diagnostic diagnostic)
    {
        if (place.Method(diagnostic.Location.SourceSpan) is not var (syntax, member) || Attributes.Mode(place, member) is not (var data, var attribute, { Mode: Mode.Gradient })
            || DeclarationReader.Expected(member, data, ModeSignature.Of(Mode.Vjp)) is not var (signature, fits) || RightmostName(attribute.Name) is not { } name)
        {
            return [];
        }

        List<Edit> edits = [place.Replace(name.Identifier.Span, name.Identifier.ValueText.EndsWith("Attribute", System.StringComparison.Ordinal) ? "VjpAttribute" : "Vjp")];
        if (attribute.ArgumentList is { } list && list.Arguments.Where(IsOfGradient).Any())
        {
            edits.Add(place.Replace(list.Span, $"({string.Join(", ", list.Arguments.Where(argument => !IsOfGradient(argument)))})"));
        }

        var rewritten = fits ? [] : Signature.Rewrite(place, syntax, signature.ReturnType, [.. signature.Parameters.Select(parameter => (parameter.Type, parameter.Name))]);
        return rewritten is null ? [] : [new Proposal("Use [Vjp], which takes a cotangent", nameof(UseVjp), [.. edits, .. rewritten])];
    }

    private static bool IsOfGradient(AttributeArgumentSyntax argument) => s_ofGradients.Contains(argument.NameEquals?.Name.Identifier.ValueText);

    private static SimpleNameSyntax? RightmostName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        _ => name as SimpleNameSyntax,
    };
}
