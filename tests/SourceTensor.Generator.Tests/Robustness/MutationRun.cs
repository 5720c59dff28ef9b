using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>
/// What generator and analyzers make of one text. Whatever it is, none of them may throw, call a fault of its own or take long;
/// where it is valid C#, they agree whether it can be compiled, and what is emitted is valid C# too, which takes longest and is
/// looked at in one of eight.
/// </summary>
internal static class MutationRun
{
    /// <summary>Nobody waits for longer while typing.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    // What has had a processor for so long never ends.
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(60);

    /// <summary>All analyzers there are, so that none is forgotten.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(TensorFunctionAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The first thing that must not be; null when there is none.</summary>
    public static string? Fault(Mutation mutation)
    {
        var file = mutation.File;
        var edited = Compile.Parse(mutation.Text, file.Tree.FilePath);
        return Fault(file.Driver, file.Compilation.ReplaceSyntaxTree(file.Tree, edited), edited, mutation.IsCompared);
    }

    /// <summary>The same of a text that stands alone.</summary>
    public static string? Fault(string text)
    {
        var tree = Compile.Parse(text);
        return Fault(Compile.Driver(), Compile.Compilation(tree), tree, isCompared: true);
    }

    // A thread of its own, with the stack that a compiler has where it has least.
    private static string? Fault(GeneratorDriver driver, CSharpCompilation compilation, SyntaxTree edited, bool isCompared)
    {
        var fault = "it does not come to an end";
        var thread = new Thread(() => Volatile.Write(ref fault, Checked(driver, compilation, edited, isCompared)), maxStackSize: 1 << 20) { IsBackground = true };
        var used = Environment.CpuUsage.TotalTime;
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(5)) && Environment.CpuUsage.TotalTime - used < s_hang)
        {
        }

        return Volatile.Read(ref fault);
    }

    private static string? Checked(GeneratorDriver driver, CSharpCompilation compilation, SyntaxTree edited, bool isCompared)
    {
        try
        {
            Compilation output = compilation;
            GeneratorRunResult run = default;
            ImmutableArray<Diagnostic> found = [];
            var generating = Quickest(() => run = driver.RunGeneratorsAndUpdateCompilation(compilation.Clone(), out output, out _).GetRunResult().Results.Single());
            var analysing = Quickest(() => found = Analysed((CSharpCompilation)(isCompared ? output : compilation).Clone(), edited));
            return FaultOf(run) ?? FaultOf(found)
                ?? (generating > s_limit ? $"the generator takes {Seconds(generating)}" : analysing > s_limit ? $"the analyzers take {Seconds(analysing)}" : null)
                ?? (!isCompared || compilation.GetDiagnostics().Any(IsErrorOfProgram) ? null : Disagreement(run, found, output));
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s");

    // A slow run on a busy machine says nothing: what is too slow is so three times, and has had a processor for as long.
    private static TimeSpan Quickest(Action action)
    {
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && quickest > s_limit; i++)
        {
            var (clock, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            action();
            TimeSpan[] times = [quickest, clock.Elapsed, Environment.CpuUsage.TotalTime - used];
            quickest = times.Min();
        }

        return quickest;
    }

    // As an editor does: of the file that is open.
    private static ImmutableArray<Diagnostic> Analysed(CSharpCompilation output, SyntaxTree edited)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return output.WithAnalyzers(Analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(edited), filterSpan: null, default).GetAwaiter().GetResult();
    }

    // The compiler turns what a generator throws into CS8785, and what an analyzer throws into AD0001.
    private static string? FaultOf(GeneratorRunResult run) => run.Exception?.ToString()
        ?? run.Diagnostics.Where(diagnostic => diagnostic.Id is "ST9001" or "CS8785").Select(diagnostic => diagnostic.ToString()).FirstOrDefault()
        ?? run.GeneratedSources.Select(Error).FirstOrDefault(error => error?.Contains("ST9001", StringComparison.Ordinal) == true);

    private static string? FaultOf(ImmutableArray<Diagnostic> found) => found.Where(diagnostic => diagnostic.Id is "ST9001" or "AD0001").Select(diagnostic => diagnostic.ToString()).FirstOrDefault();

    private static string? Error(GeneratedSourceResult source)
    {
        var text = source.SourceText.ToString();
        var start = text.IndexOf("#error", StringComparison.Ordinal);
        return start < 0 ? null : new StringReader(text[start..]).ReadLine();
    }

    // A partial method without a body is what the generator is for.
    private static bool IsErrorOfProgram(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795";

    /// <summary>Of a program that C# takes.</summary>
    private static string? Disagreement(GeneratorRunResult run, ImmutableArray<Diagnostic> found, Compilation output)
    {
        var refused = run.GeneratedSources.Select(Error).OfType<string>().FirstOrDefault() ?? run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).FirstOrDefault();
        var marked = found.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (refused is not null && marked is null)
        {
            return $"the generator refuses what the analyzer takes: {refused}";
        }

        if (marked is not null)
        {
            return errors.Count == 0 && refused is null ? $"the build does not fail: {marked}" : null;
        }

        var heard = errors.FirstOrDefault() ?? output.GetDiagnostics().FirstOrDefault(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        return heard is null ? null : $"emitted: {heard}\n{heard.Location.SourceTree?.GetText().Lines[heard.Location.GetLineSpan().StartLinePosition.Line]}";
    }
}
