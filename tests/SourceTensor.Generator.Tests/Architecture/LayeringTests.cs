using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The shape of the sources: who may know whom, and how long a file may get.</summary>
public sealed class LayeringTests
{
    private const int LongestFile = 600;
    private const int LongestMap = 100;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Snapshot.ProjectDirectory, "..", ".."));
    private static readonly string Generator = Path.Combine(Root, "generator", "SourceTensor.Generator");

    /// <summary>What each layer may use beside itself: imports point down.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["IR"] = [],
        ["Ops"] = ["IR"],
        ["Differentiation"] = ["IR", "Ops", "Passes"],
        ["Batching"] = ["IR", "Ops"],
        ["Passes"] = ["IR", "Ops"],
        ["Lowering"] = ["IR", "Ops"],
        ["Emit"] = ["IR", "Ops", "Batching", "Lowering"],
        ["Frontend"] = ["IR", "Ops", "Diagnostics"],
        ["Diagnostics"] = ["IR", "Ops", "Differentiation", "Passes", "Lowering", "Frontend", "Pipeline"],
        ["Pipeline"] = ["IR", "Ops", "Diagnostics", "Frontend", "Differentiation", "Batching", "Passes", "Lowering", "Emit"],
        ["Polyfills"] = [],
    };

    private static readonly string[] MayUseRoslyn = ["Frontend", "Diagnostics", "Pipeline"];

    public static TheoryData<string> Layers => [.. Below.Keys.Where(layer => Directory.Exists(Path.Combine(Generator, layer)))];

    [Fact]
    public void Every_folder_is_a_layer_with_a_place() =>
        Assert.Empty(Directory.GetDirectories(Generator).Select(path => Path.GetFileName(path)!).Except(["bin", "obj", .. Below.Keys]));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_what_is_below_it(string layer)
    {
        string[] allowed = [layer, .. Below[layer]];
        Assert.All(Sources(Path.Combine(Generator, layer)), file =>
        {
            var text = File.ReadAllText(file);
            var used = Regex.Matches(text, @"\bSourceTensor\.Generator\.(\w+)").Select(match => match.Groups[1].Value).Distinct();
            Assert.Empty(used.Except(allowed).Select(other => $"{Path.GetFileName(file)} uses {other}"));
            Assert.True(MayUseRoslyn.Contains(layer) || !text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{Path.GetFileName(file)} uses Roslyn");
        });
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void No_file_is_too_long_to_read(string folder) =>
        Assert.Empty(Sources(Path.Combine(Root, folder)).Where(file => File.ReadLines(file).Count() > LongestFile).Select(Path.GetFileName));

    [Fact]
    public void The_map_fits_on_a_page() => Assert.InRange(File.ReadLines(Path.Combine(Root, "docs", "architecture.md")).Count(), 1, LongestMap);

    private static IEnumerable<string> Sources(string directory) => Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any());
}
