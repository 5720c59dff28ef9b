using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>docs/ops.md says what the registry and the theories say today.</summary>
public sealed partial class OperationsPageTests
{
    private static readonly string s_path = Path.Combine(Snapshot.ProjectDirectory, "..", "..", "docs", "ops.md");

    [Fact]
    public void The_page_is_current()
    {
        var rows = OperationsPage.Rows().ToList();
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            File.WriteAllText(s_path, OperationsPage.Page(rows) + "\n");
        }

        var page = File.ReadAllText(s_path).ReplaceLineEndings("\n");
        Assert.Equal(WithoutNumbers(OperationsPage.Page(rows)), WithoutNumbers(page).TrimEnd('\n'));

        // On another machine, with vectors of another width, an error may be another one, but not of another size.
        var written = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Numbers).ToList();
        Assert.Equal(rows.Count, written.Count);
        foreach (var (row, (value, gradient)) in rows.Zip(written))
        {
            Assert.True(row.ValueError <= 4 * value, FormattableString.Invariant($"{row.Methods}: the value errs by {row.ValueError}, the page says {value}"));
            Assert.True((row.GradientError is null) == (gradient is null) && row.GradientError is not > 0 | row.GradientError <= 4 * gradient, FormattableString.Invariant($"{row.Methods}: the gradient errs by {row.GradientError}, the page says {gradient}"));
        }
    }

    [GeneratedRegex(@"(?<=\| )\d+(e-?\d+)?(?= \|)")]
    private static partial Regex Number();

    private static string WithoutNumbers(string page) => Number().Replace(page, "#");

    private static (double Value, double? Gradient) Numbers(string line)
    {
        var cells = Regex.Split(line, @"(?<!\\)\|").Select(cell => cell.Trim()).ToList();
        return (double.Parse(cells[6], CultureInfo.InvariantCulture), cells[7] == "none" ? null : double.Parse(cells[7], CultureInfo.InvariantCulture));
    }
}
