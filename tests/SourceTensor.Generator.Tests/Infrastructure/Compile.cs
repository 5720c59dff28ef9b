using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A user's program, compiled as his build would: parsed, generated into, loaded.</summary>
/// <param name="Input">The compilation without what is emitted.</param>
/// <param name="Output">The compilation with it.</param>
/// <param name="Models">The cached models, by the name of the file they become.</param>
/// <param name="Files">The emitted files, by name.</param>
internal sealed record CompiledProgram(
    CSharpCompilation Input,
    CSharpCompilation Output,
    IReadOnlyDictionary<string, MemberModel> Models,
    IReadOnlyDictionary<string, string> Files,
    Assembly Assembly)
{
    public Type Type(string name) => Assembly.GetType(name) ?? throw new ArgumentException($"there is no type `{name}`", nameof(name));

    /// <summary>A public static method as a delegate.</summary>
    public T Method<T>(string type, string method)
        where T : Delegate
        => Type(type).GetMethod(method)!.CreateDelegate<T>();

    public object? Invoke(string type, string method, params object?[] arguments)
    {
        var named = Type(type).GetMethods().Where(candidate => candidate.Name == method).ToList();
        var found = named.Count == 1 ? named[0] : named.Single(candidate => candidate.GetParameters().Length == arguments.Length);
        return found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. found.GetParameters().Skip(arguments.Length).Select(_ => System.Type.Missing)], null);
    }
}

/// <summary>Compiles programs, and holds every one of them to what the design says of all.</summary>
internal static class Compile
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(TensorMath).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    public static SyntaxTree Parse(string source, string path = "Input.cs", params string[] symbols) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions.WithPreprocessorSymbols(symbols), path);

    public static CSharpCompilation Compilation(params IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Program",
        trees,
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The generator as a compiler runs it, with the reasons of its steps recorded.</summary>
    /// <param name="passesOff">What a build sets <c>SourceTensorPassesOff</c> to.</param>
    public static GeneratorDriver Driver(string passesOff = "") => CSharpGeneratorDriver.Create(
        [new TensorFunctionGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new BuildOptions(passesOff),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Compiles a program of one file per source.</summary>
    public static CompiledProgram Run(params string[] sources) =>
        Run(Compilation(sources.Select((source, i) => Parse(source, i == 0 ? "Input.cs" : $"Input{i + 1}.cs"))));

    public static CompiledProgram Run(CSharpCompilation input, string passesOff = "")
    {
        var driver = Driver(passesOff).RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Silent(output);

        var models = Models(result);
        Assert.All(models.Values, PlainData.Check);
        Cached(driver, input);
        return new CompiledProgram(
            input,
            (CSharpCompilation)output,
            models,
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal),
            Load(output));
    }

    /// <summary>The models a run of the generator has cached.</summary>
    public static Dictionary<string, MemberModel> Models(GeneratorRunResult result) => !result.TrackedSteps.TryGetValue(TrackingNames.Model, out var steps)
        ? []
        : steps.SelectMany(step => step.Outputs).Select(output => (MemberModel)output.Value).ToDictionary(model => model.Signature.HintName, StringComparer.Ordinal);

    private static void Silent(Compilation output)
    {
        var heard = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(heard.Count == 0, string.Join('\n', heard) + (heard.Count == 0 ? "" : "\n" + heard[0].Location.SourceTree));
    }

    // The same program in a compilation object of its own: nothing has changed, so nothing may be computed again.
    private static void Cached(GeneratorDriver driver, CSharpCompilation input)
    {
        var second = Assert.Single(driver.RunGenerators(input.Clone()).GetRunResult().Results);
        foreach (var name in new[] { TrackingNames.Model, TrackingNames.Text })
        {
            var reasons = second.TrackedSteps.TryGetValue(name, out var steps) ? steps.SelectMany(step => step.Outputs).Select(output => output.Reason) : [];
            Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {reason}"));
        }

        Assert.All(
            second.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>The compilation as an assembly that can be run.</summary>
    public static Assembly Load(Compilation output)
    {
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("Program", isCollectible: true).LoadFromStream(image);
    }
}
