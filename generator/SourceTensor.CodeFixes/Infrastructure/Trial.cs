using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>Makes a change of its own copy of the program, to see what the front end then says: what does not help is not offered.</summary>
internal static class Trial
{
    /// <summary>Whether a function has fewer faults of a kind after a change, and the C# compiler no more to say.</summary>
    public static bool Helps(Place place, Diagnostic diagnostic, IReadOnlyCollection<Edit> edits)
    {
        if (place.Method(diagnostic.Location.SourceSpan) is not var (method, symbol))
        {
            return false;
        }

        var compilation = place.Model.Compilation;
        var number = Methods(place.Root).IndexOf(method);
        var root = place.Root;
        foreach (var file in edits.GroupBy(edit => edit.Tree))
        {
            var changed = file.Key.WithChangedText(file.Key.GetText(place.Cancellation).WithChanges(Proposal.InOrder(file)));
            compilation = compilation.ReplaceSyntaxTree(file.Key, changed);
            root = file.Key == place.Root.SyntaxTree ? changed.GetRoot(place.Cancellation) : root;
        }

        if (Methods(root).ElementAtOrDefault(number) is not { } after || compilation.GetSemanticModel(root.SyntaxTree) is not { } model || model.GetDeclaredSymbol(after, place.Cancellation) is not { } changedSymbol)
        {
            return false;
        }

        return Faults(changedSymbol, compilation) < Faults(symbol, place.Model.Compilation) && edits.GroupBy(edit => edit.Tree).Any()
            && Errors(model, after) <= Errors(place.Model, method);

        int Faults(IMethodSymbol function, Compilation around)
        {
            var sink = new Ids();
            new FunctionReader(around, sink, place.Cancellation).Lower(function);
            return sink.Found.Count(id => id == diagnostic.Id);
        }

        int Errors(SemanticModel of, SyntaxNode node) => of.GetDiagnostics(node.Span, place.Cancellation).Count(error => error.Severity == DiagnosticSeverity.Error);
    }

    private static List<MethodDeclarationSyntax> Methods(SyntaxNode root) => [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()];

    private sealed class Ids : IDiagnosticSink
    {
        public List<string> Found { get; } = [];

        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments) => Found.Add(descriptor.Id);
    }
}
