using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.EditorBenchmarks;

/// <summary>One function of 100 operations: the analyzers as an editor runs them, against a bare walk, and against an analyzer that walks and does nothing more.</summary>
internal static class AnalyzerBenchmark
{
    public static void Run(Options options)
    {
        var compilation = Editor.Compilation([Editor.Parse(ProjectWriter.LongFunction(), "Model.cs")]);
        var functions = Editor.Functions(compilation);
        ImmutableArray<DiagnosticAnalyzer> own =
            [.. typeof(TensorFunctionAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        var (walk, walking, analysis) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        var operations = 0;
        for (var round = 0; round < 20 * options.Rounds; round++)
        {
            walk = Least(walk, Measure.Time(compilation.Clone(), fresh => operations = Editor.Walk(fresh, functions)));
            walking = Least(walking, Measure.Time((Compilation)compilation.Clone(), fresh => Analyse(fresh, [new Walker()])));
            analysis = Least(analysis, Measure.Time((Compilation)compilation.Clone(), fresh => Analyse(fresh, own)));
        }

        Console.WriteLine($"a function of {operations} operations: walk {walk.TotalMilliseconds:F2} ms, an analyzer that walks {walking.TotalMilliseconds:F2} ms, the analyzers {analysis.TotalMilliseconds:F2} ms: {analysis / walk:F2} × and {analysis / walking:F2} × (goal 3)");
    }

    private static void Analyse(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = compilation.WithAnalyzers(analyzers, options)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.First()), filterSpan: null, default).GetAwaiter().GetResult();
        if (found.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Walker : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_never = new("WALK", "Never", "Never", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_never];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(Walk, SymbolKind.Method);
        }

        private static void Walk(SymbolAnalysisContext context)
        {
            if (context.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax { AttributeLists.Count: > 0 } syntax)
                Editor.Visited(context.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax)!);
        }
    }
}
