using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>docs/scan.md: every example compiles, runs, and has the gradient that differences have.</summary>
public sealed partial class ScanPageTests
{
    private const int Steps = 6;

    private static readonly Lazy<CompiledProgram> s_page = new(() => Compile.Run(Classes()));

    // What each function of the page is run on: several lengths where it takes any.
    private static readonly Dictionary<string, object[][]> s_inputs = new(StringComparer.Ordinal)
    {
        ["LogLikelihood"] = [[0.3, 2.0, Whole(Steps, 2), Vector(Steps)], [0.3, 2.0, Whole(0, 2), Vector(0)]],
        ["Values"] = [[0.3, new Tensor2D<int>([1, 0, 0, 1, 1, 0], 3, 2), Matrix(3, 2)]],
        ["Surprise"] = [[Vector(Steps), 0.1, 0.4], [Vector(0), 0.1, 0.4], [Vector(1), 0.1, 0.4]],
        ["Means"] = [[Matrix(4, 3), Vector(3)]],
        ["Grown"] = [[5, 0.4, 0.2], [0, 0.4, 0.2]],
        ["Returns"] = [[Vector(Steps), 0.9], [Vector(0), 0.9]],
        ["FirstReturn"] = [[Vector(Steps), 0.9], [Vector(0), 0.9]],
        ["Turning"] = [[Vector(Steps), 0.3], [Vector(2), 0.3]],
        ["Autoregression"] = [[Vector(Steps), 0.5, -0.3], [Vector(0), 0.5, -0.3], [Vector(1), 0.5, -0.3]],
        ["Oscillation"] = [[Vector(Steps), 0.2, 0.1], [Vector(2), 0.2, 0.1], [Vector(0), 0.2, 0.1]],
        ["Renewal"] = [[Vector(Steps), 0.8, 2.0], [Vector(1), 0.8, 2.0]],
        ["ThreeLevels"] = [[Vector(5), 0.4], [Vector(0), 0.4]],
        ["Perhaps"] = [[Vector(Steps), 0.4, true], [Vector(Steps), 0.4, false]],
        ["Root"] = [[2.0], [0.3]],
        ["FirstPassage"] = [[Vector(Steps), 0.4, 1.0], [Vector(Steps), 0.4, 100.0], [Vector(0), 0.4, 1.0]],
        ["Masked"] = [[Vector(4), new Tensor1D<bool>([true, false, true, true]), 0.3], [Vector(0), new Tensor1D<bool>([]), 0.3]],
        ["Learning"] = [[0.3, 0.9, Whole(Steps, 50), Whole(Steps, 4), Vector(Steps)], [0.3, 0.9, Whole(1, 50), Whole(1, 4), Vector(1)]],
        ["LearningInScan"] = [[0.3, Whole(Steps, 50), Vector(Steps)], [0.3, Whole(0, 50), Vector(0)]],
        ["Chaos"] = [[3.1, 0.3, 7], [3.1, 0.3, 0]],
        ["Memory"] = [[Vector(Steps), 0.7], [Vector(25), 0.7]],
    };

    public static TheoryData<string> Members => [.. s_page.Value.Models.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void An_example_does_what_it_says(string file)
    {
        var model = s_page.Value.Models[file];
        foreach (var input in s_inputs[model.FunctionName])
        {
            MemberCheck.Run(s_page.Value, model.Signature.Types[0].Name, model, input, model.Signature.Name);
        }
    }

    [Fact]
    public void Every_input_is_that_of_an_example() =>
        Assert.Equal(s_inputs.Keys.Order(StringComparer.Ordinal), s_page.Value.Models.Values.Select(model => model.FunctionName).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The blocks of the page, a class each.</summary>
    private static string[] Classes()
    {
        var page = File.ReadAllText(Path.Combine(Snapshot.ProjectDirectory, "..", "..", "docs", "scan.md")).ReplaceLineEndings("\n");
        return [.. Block().Matches(page).Select((block, i) => $$"""
            using System;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Example{{i}}
            {
            {{block.Groups["code"].Value}}
            }
            """)];
    }

    private static Tensor1D<double> Vector(int length) => new([.. Enumerable.Range(0, length).Select(i => 0.2 + Math.Sin(1.7 * (i + 1)))]);

    private static Tensor2D<double> Matrix(int rows, int columns) => new(Vector(rows * columns).Span.ToArray(), rows, columns);

    private static Tensor1D<int> Whole(int length, int limit) => new([.. Enumerable.Range(0, length).Select(i => ((i * i) + i) % limit)]);

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
