using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.EditorBenchmarks;

/// <summary>An edit outside the functions: the whole generator's run against a bare walk of the same operations.</summary>
internal static class GeneratorBenchmark
{
    public static void Run(Options options)
    {
        var elsewhere = Editor.Parse(ProjectWriter.Elsewhere(0), "Elsewhere.cs");
        var compilation = Editor.Compilation([elsewhere, .. Enumerable.Range(0, options.Files).Select(i => Editor.Parse(ProjectWriter.File(i, options.Functions), $"Model{i}.cs"))]);
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());

        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TensorFunctionGenerator().AsSourceGenerator()], parseOptions: Editor.ParseOptions);
        var first = Stopwatch.StartNew();
        driver = driver.RunGenerators(compilation);
        Console.WriteLine($"{options.Files} files of {options.Functions} functions; the first run emits {Texts(driver).Count} files in {first.Elapsed.TotalSeconds:F1} s");

        var functions = Editor.Functions(compilation);
        var (walk, run) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var operations = 0;
        for (var round = 1; round <= options.Rounds; round++)
        {
            // Two compilations after the same edit, so that neither finds what the other has bound.
            var edited = Editor.Parse(ProjectWriter.Elsewhere(round), "Elsewhere.cs");
            Compilation Edited() => compilation.ReplaceSyntaxTree(elsewhere, edited);
            walk = Least(walk, Measure.Time(Edited(), fresh => operations = Editor.Walk(fresh, functions)));
            var before = Texts(driver);
            var after = driver;
            run = Least(run, Measure.Time(Edited(), fresh => after = driver.RunGenerators(fresh)));
            if (!before.SequenceEqual(Texts(after), ReferenceEqualityComparer.Instance))
                throw new InvalidOperationException("an edit elsewhere made something anew that was emitted before");
        }

        Console.WriteLine($"an edit elsewhere: walk of {operations} operations {walk.TotalMilliseconds:F0} ms, generator {run.TotalMilliseconds:F0} ms: {run / walk:F2} × (goal 3)");
        Console.WriteLine("everything that was emitted is the same object as before: nothing behind the models has run");
    }

    // Texts are compared as objects: one that is made again is another, if of the same words.
    private static List<SourceText> Texts(GeneratorDriver driver) => [.. driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Select(source => source.SourceText)];

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
