using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Build.Tests;

/// <summary>The first thing a stranger reads compiles, runs, and prints what it says.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(SmallProject.Beside("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_compiles_and_runs()
    {
        var program = Block("csharp");
        using var project = new SmallProject(program);

        var (exitCode, output) = project.Build();
        Assert.True(exitCode == 0, output);

        var run = project.Run();
        Assert.True(run.ExitCode == 0, run.Output);
        var printed = Numbers(run.Output);
        Assert.Equal(3, printed.Length);
        Assert.Equal(-2.658225059391441, printed[0], 1e-14);
        Assert.All(printed.Zip(Numbers(Promised(program)), Tuple.Create), pair => Assert.Equal(pair.Item1, pair.Item2, 1e-14));
    }

    [Fact]
    public void It_has_at_most_120_lines() => Assert.InRange(Readme.TrimEnd('\n').Split('\n').Length, 1, 120);

    /// <summary>What the comment beside the output says.</summary>
    private static string Promised(string program) => Regex.Match(program, @"WriteLine\(.*\); // (.*)$", RegexOptions.Multiline).Groups[1].Value;

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static string Block(string language)
    {
        var block = Regex.Match(Readme, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(block.Success, $"README.md has no ```{language} block");
        return block.Groups[1].Value;
    }
}
