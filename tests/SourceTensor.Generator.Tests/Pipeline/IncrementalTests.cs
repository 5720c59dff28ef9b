using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What an edit costs: nothing behind the model where the meaning has not changed, and everything where it has.</summary>
public sealed class IncrementalTests
{
    private const string Model = """
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            // The loss.
            [TensorFunction]
            public static double Loss(Tensor1D<double> x, double rate)
            {
                var total = 0.0; // the running sum
                for (var t = 0; t < x.Length; t++)
                {
                    total += Helper.Step(x[t], rate);
                }

                return total;
            }

            [Gradient(nameof(Loss))]
            public static partial (double Value, double Rate) ByRate(Tensor1D<double> x, double rate);
        }
        """;

    private const string Helper = """
        public static class Helper
        {
            public static double Step(double x, double rate) => x * rate;

            public static double Unrelated(double x) => x;
        }
        """;

    public static TheoryData<string, int, string, string> WithoutMeaning => new()
    {
        { "another method of another file", 1, "=> x;", "=> x + 1;" },
        { "a new member in another file", 1, "Unrelated(double x) => x;", "Unrelated(double x) => x; public static int Other;" },
        { "a line inserted above", 0, "public static partial class Model\n", "\n\npublic static partial class Model\n" },
        { "a member inserted above", 0, "    // The loss.", "    public static int Above;\n    // The loss." },
        { "a comment above the function", 0, "// The loss.", "// The loss, explained." },
        { "a comment inside the function", 0, "// the running sum", "// a sum" },
        { "a comment inside a statement", 0, "Helper.Step(x[t], rate)", "Helper.Step(x[t], /* speed */ rate)" },
        { "a comment in a line of its own", 0, "        return total;", "        // done\n        return total;" },
        { "white space at the end of a line", 0, "var total = 0.0;", "var total = 0.0;   " },
        { "white space inside a statement", 0, "total += Helper.Step(x[t], rate);", "total  +=\n    Helper.Step( x[t],\n        rate );" },
        { "white space inside a helper", 1, "=> x * rate;", "=>\n        x   *   rate;" },
        { "documentation", 0, "    // The loss.", "    /// <summary>Loss.</summary>" },
    };

    public static TheoryData<string, int, string, string> WithMeaning => new()
    {
        { "a changed statement", 0, "total += Helper", "total -= Helper" },
        { "a changed constant", 0, "total = 0.0", "total = 0.5" },
        { "a changed helper in another file", 1, "x * rate", "x * rate * rate" },
        { "a renamed local", 0, "total", "sum" },
        { "a changed bound", 0, "t < x.Length", "t < x.Length - 1" },
    };

    [Theory]
    [MemberData(nameof(WithoutMeaning))]
    public void An_edit_that_changes_no_meaning_leaves_the_model_as_it_was(string edit, int file, string old, string replacement)
    {
        var result = After(file, old, replacement);
        Assert.Equal(2, Reasons(result, TrackingNames.Model).Count);
        Assert.All(Reasons(result, TrackingNames.Model), reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, $"{edit}: {reason}"));
        Assert.All(Reasons(result, TrackingNames.Text), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"{edit}: {reason}"));
        Assert.All(Outputs(result), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"{edit}: {reason}"));
    }

    [Theory]
    [MemberData(nameof(WithMeaning))]
    public void An_edit_that_changes_the_meaning_reaches_the_text(string edit, int file, string old, string replacement)
    {
        var result = After(file, old, replacement);
        Assert.Equal(2, Reasons(result, TrackingNames.Model).Count);
        Assert.All(Reasons(result, TrackingNames.Model), reason => Assert.True(reason == IncrementalStepRunReason.Modified, $"{edit}: {reason}"));
        Assert.All(Reasons(result, TrackingNames.Text), reason => Assert.True(reason == IncrementalStepRunReason.Modified, $"{edit}: {reason}"));
        Assert.All(Outputs(result), reason => Assert.True(reason == IncrementalStepRunReason.Modified, $"{edit}: {reason}"));
    }

    [Fact]
    public void A_changed_declaration_changes_its_own_member_only()
    {
        var result = After(0, "(double Value, double Rate) ByRate(Tensor1D<double> x, double rate)", "(double Value, Tensor1D<double> X) ByRate(Tensor1D<double> x, double rate)");
        Assert.Equal(2, Reasons(result, TrackingNames.Model).Count);
        Assert.Single(Reasons(result, TrackingNames.Model), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(result, TrackingNames.Text), reason => reason == IncrementalStepRunReason.Modified);
    }

    private static GeneratorRunResult After(int file, string old, string replacement)
    {
        string[] sources = [Model.ReplaceLineEndings("\n"), Helper.ReplaceLineEndings("\n")];
        SyntaxTree[] trees = [Compile.Parse(sources[0]), Compile.Parse(sources[1], "Helper.cs")];
        var before = Compile.Compilation(trees);
        var driver = Compile.Driver().RunGenerators(before);

        Assert.Contains(old, sources[file], StringComparison.Ordinal);
        var edited = sources[file].Replace(old, replacement, StringComparison.Ordinal);
        var after = before.ReplaceSyntaxTree(trees[file], Compile.Parse(edited, trees[file].FilePath));
        var second = driver.RunGeneratorsAndUpdateCompilation(after, out var output, out _);
        Assert.DoesNotContain(output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        // Whatever was taken from the cache, the text is what a first run would have given.
        var result = Assert.Single(second.GetRunResult().Results);
        var fresh = Assert.Single(Compile.Driver().RunGenerators(after).GetRunResult().Results);
        Assert.Equal(
            fresh.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
        return result;
    }

    private static List<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
