using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Many programs in one compilation: what the compiler does not take is left out, the rest is run and compared.</summary>
internal static partial class Batch
{
    private static readonly SyntaxTree s_sample = Compile.Parse(File.ReadAllText(Path.Combine(Snapshot.ProjectDirectory, "Programs", "Sample.cs")), "Sample.cs");

    public static IReadOnlyList<Outcome> Run(IReadOnlyList<RandomProgram> programs)
    {
        var outcomes = new Outcome?[programs.Count];
        var trees = programs.Select((program, i) => Compile.Parse(program.Source(Name(i)), Name(i) + ".cs")).ToList();
        var input = Compile.Compilation([s_sample, .. trees]);
        var result = Compile.Driver().RunGenerators(input).GetRunResult().Results.Single();
        if (result.Exception is not null || result.Diagnostics.Length > 0)
        {
            return [.. programs.Select(_ => new Outcome(Verdict.Failed, $"generator: {result.Exception}{string.Join('\n', result.Diagnostics)}"))];
        }

        var emitted = result.GeneratedSources.ToLookup(source => Owner(source.HintName));
        for (var i = 0; i < programs.Count; i++)
        {
            outcomes[i] = Refusal(emitted[i].Select(source => source.SourceText.ToString()));
        }

        if (Link(input, trees, emitted, outcomes) is { } linked)
        {
                var program = new CompiledProgram(input, linked.Output, Compile.Models(result), new Dictionary<string, string>(), linked.Assembly);
            for (var i = 0; i < programs.Count; i++)
            {
                outcomes[i] ??= Compare(program, i, programs[i].IsSingle);
            }
        }

        return outcomes!;
    }

    private static string Name(int i) => $"Random{i}";

    // Programs.Random12.F.g.cs
    private static int Owner(string path) => int.Parse(OwnerInPath().Match(path).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Random(\d+)\.")]
    private static partial Regex OwnerInPath();

    [GeneratedRegex(@"#error SourceTensor cannot compile \w+: (\w+)(.*)")]
    private static partial Regex Error();

    private static Outcome? Refusal(IEnumerable<string> files)
    {
        var error = files.Select(file => Error().Match(file)).FirstOrDefault(match => match.Success);
        return error is null ? null
            : error.Groups[1].Value.StartsWith("ST9", StringComparison.Ordinal) ? new Outcome(Verdict.Failed, error.Groups[1].Value + error.Groups[2].Value.Replace("\r", ""))
            : new Outcome(Verdict.Refused, error.Groups[1].Value + error.Groups[2].Value.TrimEnd());
    }

    private static Outcome Compare(CompiledProgram program, int i, bool isSingle)
    {
        try
        {
            return new Comparison(program, "Programs." + Name(i), isSingle).Run();
        }
        catch (Exception fault)
        {
            return new Outcome(Verdict.Failed, $"{fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}");
        }
    }

    /// <summary>Everything that no outcome is known of yet, as an assembly. Errors of C# are the outcome of their programs.</summary>
    private static (CSharpCompilation Output, System.Reflection.Assembly Assembly)? Link(CSharpCompilation input, List<SyntaxTree> trees, ILookup<int, GeneratedSourceResult> emitted, Outcome?[] outcomes)
    {
        while (outcomes.Any(outcome => outcome is null))
        {
            List<int> kept = [.. Enumerable.Range(0, trees.Count).Where(i => outcomes[i] is null)];
            var output = input.RemoveAllSyntaxTrees().AddSyntaxTrees([s_sample, .. kept.Select(i => trees[i]), .. kept.SelectMany(i => emitted[i]).Select(source => Compile.Parse(Compile.OneWidth(source.SourceText.ToString(), 128 << (Owner(source.HintName) % 3)), source.HintName))]);
            using var image = new MemoryStream();
            var result = output.Emit(image);
            var heard = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)).ToList();
            foreach (var diagnostic in heard.DistinctBy(diagnostic => Owner(diagnostic.Location.SourceTree!.FilePath)))
            {
                outcomes[Owner(diagnostic.Location.SourceTree!.FilePath)] = new Outcome(
                    Verdict.Failed,
                    $"{(diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ? "emitted" : "the grammar")} {diagnostic.Id}: {diagnostic}\n{Line(diagnostic)}");
            }

            if (heard.Count == 0)
            {
                image.Position = 0;
                return (output, new AssemblyLoadContext("Program", isCollectible: true).LoadFromStream(image));
            }
        }

        return null;
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
}
