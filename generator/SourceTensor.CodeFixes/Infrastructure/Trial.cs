using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
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
    public static bool Helps(Place place, Diagnostic diagnostic, IReadOnlyCollection<Edit> edits) =>
        Try(place, diagnostic, edits) is var (before, after) && Errors(after) <= Errors(before) && Faults(after) < Faults(before);

    /// <summary>Whether the C# compiler has no more to say of a method after a change.</summary>
    public static bool Compiles(Place place, Diagnostic diagnostic, IReadOnlyCollection<Edit> edits) => Try(place, diagnostic, edits) is var (before, after) && Errors(after) <= Errors(before);

    private static (Tried Before, Tried After)? Try(Place place, Diagnostic diagnostic, IReadOnlyCollection<Edit> edits)
    {
        if (place.Find<MethodDeclarationSyntax>(diagnostic.Location.SourceSpan) is not { } method)
        {
            return null;
        }

        var (compilation, root, number) = (place.Model.Compilation, place.Root, Methods(place.Root).IndexOf(method));
        foreach (var file in edits.GroupBy(edit => edit.Tree))
        {
            var changed = file.Key.WithChangedText(file.Key.GetText(place.Cancellation).WithChanges(Proposal.InOrder(file)));
            compilation = compilation.ReplaceSyntaxTree(file.Key, changed);
            root = file.Key == place.Root.SyntaxTree ? changed.GetRoot(place.Cancellation) : root;
        }

        return Methods(root).ElementAtOrDefault(number) is { } after
            ? (new Tried(place.Model, method, diagnostic.Id, place.Cancellation), new Tried(compilation.GetSemanticModel(root.SyntaxTree), after, diagnostic.Id, place.Cancellation))
            : null;
    }

    private static int Faults(Tried tried)
    {
        var sink = new Ids();
        if (tried.Model.GetDeclaredSymbol(tried.Method, tried.Cancellation) is not { } function)
        {
            return int.MaxValue;
        }

        new FunctionReader(tried.Model.Compilation, sink, tried.Cancellation).Lower(function);
        return sink.Found.Count(id => id == tried.Id);
    }

    private static int Errors(Tried tried) => tried.Model.GetDiagnostics(tried.Method.Span, tried.Cancellation).Count(error => error.Severity == DiagnosticSeverity.Error);

    /// <summary>A method in one of the two programs.</summary>
    private sealed class Tried(SemanticModel model, MethodDeclarationSyntax method, string id, CancellationToken cancellation)
    {
        public SemanticModel Model => model;

        public MethodDeclarationSyntax Method => method;

        public string Id => id;

        public CancellationToken Cancellation => cancellation;
    }

    private static List<MethodDeclarationSyntax> Methods(SyntaxNode root) => [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()];

    private sealed class Ids : IDiagnosticSink
    {
        public List<string> Found { get; } = [];

        public void Report(DiagnosticDescriptor descriptor, Location location, Location? inside, ImmutableDictionary<string, string?> hints, params object[] arguments) => Found.Add(descriptor.Id);

        // Errors of C# are counted by what the compiler says.
        public void NotCSharp()
        {
        }
    }
}
