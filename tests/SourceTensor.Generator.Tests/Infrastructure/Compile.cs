using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
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
internal static partial class Compile
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

    /// <summary>
    /// The same for the vectors of this machine only and not optimized: for what is run once or a few times. The kernels of the
    /// other widths are of the same words.
    /// </summary>
    public static CompiledProgram RunOnce(params string[] sources) =>
        Run(Compilation(sources.Select((source, i) => Parse(source, i == 0 ? "Input.cs" : $"Input{i + 1}.cs"))), isOneWidth: true);

    /// <param name="passesOff">What a build sets <c>SourceTensorPassesOff</c> to.</param>
    /// <param name="isOneWidth">Whether the kernels for the vectors of other machines are left out, and the rest is not optimized.</param>
    public static CompiledProgram Run(CSharpCompilation input, string passesOff = "", bool isOneWidth = false)
    {
        var driver = Driver(passesOff).RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        if (isOneWidth)
        {
            output = OneWidth(input, result);
        }

        var models = Models(result);
        Assert.All(models.Values, PlainData.Check);
        Cached(driver, input);
        return new CompiledProgram(
            input,
            (CSharpCompilation)output,
            models,
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal),
            Load(output, isSilent: true));
    }

    /// <summary>The models a run of the generator has cached.</summary>
    public static Dictionary<string, MemberModel> Models(GeneratorRunResult result) => !result.TrackedSteps.TryGetValue(TrackingNames.Model, out var steps)
        ? []
        : steps.SelectMany(step => step.Outputs).Select(output => (MemberModel)output.Value).ToDictionary(model => model.Signature.HintName, StringComparer.Ordinal);

    /// <summary>The compilation with what is emitted for the vectors of this machine.</summary>
    public static CSharpCompilation OneWidth(CSharpCompilation input, GeneratorRunResult result)
    {
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        return input.AddSyntaxTrees(result.GeneratedSources.Select(source => Parse(OneWidth(source.SourceText.ToString(), width), source.HintName)));

        // What is left out differs from what is compiled in the width only.
        static string OneWidth(string file, int width)
        {
            Widths(file);
            return Compile.OneWidth(file, width);
        }
    }

    /// <summary>
    /// A file in parts, of which all but the first differ in the width of vectors only; but four numbers in one do not fit the least wide, and loops take
    /// turns in the widest.
    /// </summary>
    public static string[] Widths(string file)
    {
        var parts = file.Split("\nnamespace SourceTensor.Generated.Lanes");
        var first = parts.Length > 2 && Turn().IsMatch(parts[1]) ? 2 : 1;
        Assert.All(parts.Skip(2), part => Assert.DoesNotMatch(Turn(), part));
        foreach (var part in parts.Skip(first + 1))
        {
            if (part.StartsWith("128", StringComparison.Ordinal) && parts[first].Contains("Vector256.Create(", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("Vector256", part, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(Width().Replace(parts[first], "N"), Width().Replace(part, "N"));
            }
        }

        return parts;
    }

    /// <summary>Where a loop takes turns with another one.</summary>
    [GeneratedRegex(@"for \(var start\d* = 0; start\d* < .* \+ 16; start\d* \+= 16\)")]
    private static partial Regex Turn();

    /// <summary>Where the width of vectors stands in a kernel.</summary>
    [GeneratedRegex("(?<=^|Vector|LaneMemory|LaneExp|LaneTanh|LogProduct|LogProductOfOneOrMore|FactorRange|Powers|Recurrence|RecurrenceOfSingle|Delay|WholeRow|ShortRow|RestOfRow|LaneMatrix|OuterProducts)(512|256|128)")]
    public static partial Regex Width();

    /// <summary>
    /// The kernel for one vector width, whatever this machine prefers: the three are the same text. What is run once is not optimized.
    /// </summary>
    public static string OneWidth(string file, int width)
    {
        var parts = file.Split("\nnamespace SourceTensor.Generated.Lanes");
        var kept = parts.Where((part, i) => i == 0 || parts.Length == 2 || part.StartsWith(width.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToList();
        kept[0] = parts.Length == 2 ? kept[0] : LanesOfMember().Replace(kept[0], "SourceTensor.Generated.Lanes" + width.ToString(CultureInfo.InvariantCulture));
        return string.Join("\nnamespace SourceTensor.Generated.Lanes", kept).Replace("[MethodImpl(MethodImplOptions.AggressiveOptimization)]", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"SourceTensor\.Generated\.Lanes\d+")]
    private static partial Regex LanesOfMember();

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
    /// <param name="isSilent">Whether the compiler must not even warn.</param>
    public static Assembly Load(Compilation output, bool isSilent = false)
    {
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        var heard = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= (isSilent ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error)).ToList();
        Assert.True(emitted.Success && heard.Count == 0, string.Join('\n', heard) + (heard.Count == 0 ? "" : "\n" + heard[0].Location.SourceTree));
        image.Position = 0;
        return new AssemblyLoadContext("Program", isCollectible: true).LoadFromStream(image);
    }
}
