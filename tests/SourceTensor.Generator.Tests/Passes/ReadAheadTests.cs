using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Loops whose steps are computed in lanes, of rows that are read a step before (`ReadAhead`), where these should be and nowhere else.</summary>
public sealed class ReadAheadTests
{
    private const string Parameters = "Tensor1D<double> a, Tensor2D<int> c, Tensor2D<double> x";

    public static TheoryData<string, string, string, bool> Steps => new()
    {
        { "of every step", "for (var t = 0; t < x.Rows; t++) { s = a[p] * Exp(-s) + x[t, p]; }", "x_ahead = Lanes.Create(x[(Math.Min(t + 1, xRows - 1) * xColumns + p)..])", true },
        { "of no step", "for (var t = 0; t < x.Rows; t++) { s = a[p] * Exp(-s) + x[t, p]; }", "var x_ahead = 0 < xRows ? Lanes.Create(x[p..]) : Lanes.Create(0.0)", true },
        { "of integers", "for (var t = 0; t < c.Rows; t++) { var grown = a[p] * Exp(-s) + 1; s = c[t, p] == 1 ? grown : s; }", "c_ahead = LaneMemory.Load(", true },
        { "from the last step to the first", "for (var t = x.Rows - 1; t >= 0; t--) { s = a[p] * Exp(-s) + x[t, p]; }", "Math.Max(t - 1, 0)", true },
        { "twice in a step", "for (var t = 0; t < x.Rows; t++) { s = a[p] * Exp(-s) * x[t, p] + x[t, p]; }", "x_ahead2", false },
        { "of two steps", "for (var t = 0; t < x.Rows - 1; t++) { s = a[p] * Exp(-s) * x[t, p] + x[t + 1, p]; }", "Math.Min(t + 1, xRows - 2)", true },
        { "of short steps", "for (var t = 0; t < x.Rows; t++) { s = a[p] * s + x[t, p]; }", "x_ahead", false },
        { "of steps without a state", "for (var t = 0; t < x.Rows; t++) { s += Exp(-x[t, p]); }", "x_ahead", false },
        { "of columns", "for (var t = 0; t < x.Columns; t++) { s = a[p] * Exp(-s) + x[p, t]; }", "x_ahead", false },
        { "of the same row", "for (var t = 0; t < x.Rows; t++) { s = a[p] * Exp(-s) + x[0, p]; }", "x_ahead", false },
        { "of some steps", "for (var t = 0; t < x.Rows; t++) { if (t > 2) { s = a[p] * Exp(-s) + x[t, p]; } }", "x_ahead", false },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Rows_are_read_a_step_ahead(string name, string loop, string seen, bool isAtWork)
    {
        var source = LoopPassesTests.Source(Parameters, $"var sum = 0.0; for (var p = 0; p < a.Length; p++) {{ var s = 1.0; {loop} sum += s * s; }} return sum;", "FCompiled");
        var (with, without) = (Compile.Run(source), Compile.Run(Compile.Compilation(Compile.Parse(source)), "All"));
        var text = with.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
        foreach (var rows in new[] { 0, 1, 2, 7 })
        {
            foreach (var columns in new[] { 3, 8, 11 })
            {
                // As many rows as columns where these are what is counted.
                var input = Input(name == "of columns" ? columns : rows, columns);
                if (name == "of the same row" && rows == 0)
                    continue;
                var expected = (double)without.Invoke("Model", "F", input)!;
                Numbers.Close([expected, expected], [(double)without.Invoke("Model", "FCompiled", input)!, (double)with.Invoke("Model", "FCompiled", input)!], 1e-12, $"{name}, {rows} rows of {columns}");
            }
        }
    }

    private static object[] Input(int rows, int columns) =>
    [
        new Tensor1D<double>([.. Enumerable.Range(0, columns).Select(p => 0.9 - (0.05 * p))]),
        new Tensor2D<int>([.. Enumerable.Range(0, rows * columns).Select(i => (i / 3) % 2)], rows, columns),
        new Tensor2D<double>([.. Enumerable.Range(0, rows * columns).Select(i => Math.Cos(i))], rows, columns),
    ];
}
