using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Writes down the shapes that were inferred: offered where something is known of them and none is written yet.</summary>
[Shared]
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddShapes))]
public sealed class AddShapes : Refactoring
{
    internal override IEnumerable<Proposal> Proposals(Place place, TextSpan span)
    {
        if (place.Method(span) is not var (syntax, method) || span.End > syntax.ParameterList.Span.End || method.Attribute(AttributeNames.TensorFunction) is null
            || method.GetReturnTypeAttributes().Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes())).Any(DeclaredShapes.IsShape)
            || Functions.Of(method, place.Model.Compilation, place.Cancellation) is not { } function
            || place.Short("global::" + DeclaredShapes.Attribute, syntax.SpanStart) is not { } attribute)
        {
            return [];
        }

        var shapes = new InferredShapes(method, function);
        var parameters = shapes.Parameters.ToList();
        if (parameters.Count == 0)
        {
            return [];
        }

        var name = Declaration.WithoutSuffix(attribute);
        string Written(IReadOnlyList<string> axes) => $"{name}({string.Join(", ", axes.Select(axis => $"\"{axis}\""))})";
        var edits = parameters.Select(shape => place.Insert(syntax.ParameterList.Parameters[shape.Parameter.Ordinal].SpanStart, $"[{Written(shape.Axes)}] "));
        if (shapes.Result is { } result)
        {
            edits = edits.Append(place.Insert(syntax.AttributeLists.Last().Span.End, $"{place.NewLine}{place.Indentation(syntax)}[return: {Written(result)}]"));
        }

        return [new Proposal("Add [Shape] from what was inferred", nameof(AddShapes), edits)];
    }
}
