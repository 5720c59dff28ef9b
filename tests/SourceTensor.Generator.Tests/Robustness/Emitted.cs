using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>What is emitted in a compilation with options of its own, and what the compiler says of it, on its highest level of warnings and with documentation read.</summary>
internal static class Emitted
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>The files, after the compiler has been found to say nothing of any.</summary>
    /// <param name="isOwn">Whether the sources too must be without a word; where names are hidden on purpose, they are not.</param>
    public static Dictionary<string, string> Silently(NullableContextOptions nullable, bool isOwn, params IEnumerable<string> sources)
    {
        var input = Compile.Compilation(sources.Select((source, i) => CSharpSyntaxTree.ParseText("using SourceTensor;\n#pragma warning disable CS1591 // Nobody documents a test.\n" + source, ParseOptions, $"Input{i}.cs", System.Text.Encoding.UTF8)));
        return Silently(input.WithOptions(input.Options.WithNullableContextOptions(nullable)), isOwn);
    }

    public static Dictionary<string, string> Silently(CSharpCompilation input, bool isOwn)
    {
        input = input.WithOptions(input.Options.WithWarningLevel(9999).WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TensorFunctionGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        var result = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var reported).GetRunResult().Results.Single();
        Assert.Empty(reported);
        var heard = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && (isOwn || diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal) == true)).ToList();
        Assert.True(heard.Count == 0, string.Join('\n', heard.Take(20)));
        return result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }
}
