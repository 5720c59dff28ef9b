using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What docs/batches.md teaches compiles, runs, and prints what it says.</summary>
public sealed class BatchesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "docs", "batches.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_examples_print_what_they_say()
    {
        var blocks = Regex.Matches(Page, "^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();
        var members = blocks.Where(block => block.StartsWith('[')).ToList();
        var statements = string.Concat(blocks.Except(members)).Replace("Console.WriteLine", "printed.WriteLine", StringComparison.Ordinal);
        var program = Compile.Run($$"""
            #nullable enable
            using System;
            using System.Threading.Tasks;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
            {{string.Concat(members)}}
            }

            public static class Page
            {
                public static void Run(System.IO.TextWriter printed)
                {
            {{statements}}
                }
            }
            """);
        using var printed = new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture);
        program.Invoke("Page", "Run", printed);
        var promised = Regex.Matches(Page, @"WriteLine\(.*\);    // (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(promised, printed.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }
}
