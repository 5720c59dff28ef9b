using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SourceTensor.Generator.Tests;

/// <summary>The programs under <c>Programs/</c>, each compiled once for all tests that look at it.</summary>
internal static class ProgramSource
{
    private static readonly string Root = Path.Combine(Snapshot.ProjectDirectory, "Programs");

    private static readonly ConcurrentDictionary<string, Lazy<CompiledProgram>> Compiled = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static CompiledProgram Get(string name) => Compiled.GetOrAdd(name, _ => new Lazy<CompiledProgram>(() => Read([name]))).Value;

    /// <summary>Some programs as one, compiled with optimizations left out.</summary>
    public static CompiledProgram Get(IEnumerable<string> names, string passesOff) => Read(names, passesOff);

    /// <summary>The files of a program, its input first.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string name) =>
        Paths([name]).OrderBy(path => Path.GetFileName(path) != "Input.cs").Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    private static CompiledProgram Read(IEnumerable<string> names, string passesOff = "") =>
        Compile.Run(Compile.Compilation(Paths(names).Select(file => Compile.Parse(File.ReadAllText(file), Path.GetFileName(file)))), passesOff, isOneWidth: passesOff.Length > 0);

    private static IEnumerable<string> Paths(IEnumerable<string> names) => names.SelectMany(name => Directory.GetFiles(Path.Combine(Root, name), "*.cs"))
        .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Append(Path.Combine(Root, "Sample.cs"));
}
