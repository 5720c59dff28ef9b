using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>One file of a program, as part of a compilation that the generator has seen.</summary>
/// <param name="Name">The folder and the file.</param>
/// <param name="Tree">The file.</param>
/// <param name="Compilation">It and the files beside it.</param>
internal sealed record CorpusFile(string Name, SyntaxTree Tree, CSharpCompilation Compilation)
{
    private readonly Lazy<GeneratorDriver> _driver = new(() => Compile.Driver().RunGenerators(Compilation));

    /// <summary>The generator after it has seen the program, as an editor has it when somebody types.</summary>
    public GeneratorDriver Driver => _driver.Value;

    public string Text => Tree.ToString();
}

/// <summary>Everything that is written with SourceTensor here: the programs of the tests and the samples.</summary>
internal static class Corpus
{
    private static readonly string s_programs = Path.Combine(Snapshot.ProjectDirectory, "Programs");

    private static readonly string s_samples = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "samples"));

    // One compilation without files, so that all share what is known of the references.
    private static readonly CSharpCompilation s_empty = Compile.Compilation();

    private static readonly SyntaxTree s_sample = Parse(Path.Combine(s_programs, "Sample.cs"), s_programs);

    private static readonly Lazy<IReadOnlyList<CorpusFile>> s_files = new(() => [.. Programs().Concat(Samples())]);

    /// <summary>The files that have a <c>[TensorFunction]</c> or a helper of one in them, in an order that is always the same.</summary>
    public static IReadOnlyList<CorpusFile> Files => s_files.Value;

    private static IEnumerable<CorpusFile> Programs() => ProgramSource.Names.SelectMany(name =>
    {
        List<SyntaxTree> trees = [.. Sources(Path.Combine(s_programs, name)).Select(path => Parse(path, s_programs))];
        var compilation = s_empty.AddSyntaxTrees([.. trees, s_sample]);
        return trees.Select(tree => new CorpusFile(tree.FilePath, tree, compilation));
    });

    // A program's own entry point and reports are as good a place to type in as any, but nothing there is looked at.
    private static IEnumerable<CorpusFile> Samples() => Directory.GetDirectories(s_samples).Order(StringComparer.Ordinal).SelectMany(directory =>
    {
        List<SyntaxTree> trees = [.. Sources(directory).Select(path => Parse(path, s_samples))];
        var compilation = s_empty.AddSyntaxTrees(trees).WithOptions(s_empty.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return trees.Where(tree => tree.ToString().Contains("TensorFunction", StringComparison.Ordinal)).Select(tree => new CorpusFile(tree.FilePath, tree, compilation));
    });

    private static IEnumerable<string> Sources(string directory) => Directory.GetFiles(directory, "*.cs")
        .Where(path => !path.EndsWith(".verified.cs", StringComparison.Ordinal) && !path.EndsWith(".received.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    // What a sample has only when it is asked for is there.
    private static SyntaxTree Parse(string path, string root) => Compile.Parse(
        File.ReadAllText(path).ReplaceLineEndings("\n").Replace("#if SHOW_MISTAKES\n", "", StringComparison.Ordinal).Replace("\n#endif\n", "\n", StringComparison.Ordinal),
        Path.GetRelativePath(root, path).Replace('\\', '/'));
}
