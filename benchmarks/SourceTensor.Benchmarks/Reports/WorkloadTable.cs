using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SourceTensor.Benchmarks;

/// <summary>All sides of all workloads beside each other: minima, in microseconds.</summary>
internal static class WorkloadTable
{
    private static readonly string[] s_header =
        ["workload", "", "generated", "plain C", "plain C#", "TensorPrimitives", "expert's C", "published", "to plain C", "to expert", "to published"];

    /// <summary>A line for the value of each workload, one for its gradient, and one of geometric means.</summary>
    public static IReadOnlyList<string[]> Rows(IReadOnlyList<Measured> all)
    {
        var rows = new List<string[]> { s_header };
        foreach (var measured in all)
        {
            var (expert, published) = (measured.Expert, measured.Published);
            var mark = measured.IsExpertMeasured ? "" : "*";
            rows.Add(Row(measured.Workload.Name + measured.Best.Version.Form, "forward", side => measured.Of(side)?.Forward.Min, expert.Forward, mark, published.Forward));
            rows.Add(Row("", "gradient", side => measured.Of(side)?.Gradient.Min, expert.Gradient, mark, published.Gradient));
            foreach (var (version, forward, gradient) in measured.Times.Where(time => time.Version.Side == Side.Generated && time.Version != measured.Best.Version))
            {
                rows.Add(FormRow(measured.Workload.Name + version.Form, "forward", forward.Min, expert.Forward, published.Forward));
                rows.Add(FormRow("", "gradient", gradient.Min, expert.Gradient, published.Gradient));
            }
        }

        rows.Add(MeanRow("geometric mean", "forward", all.Select(one => (one.Best.Forward.Min, one.Expert.Forward, one.Published.Forward))));
        rows.Add(MeanRow("", "gradient", all.Select(one => (one.Best.Gradient.Min, one.Expert.Gradient, one.Published.Gradient))));
        return rows;
    }

    /// <summary>Prints in columns, all but the first two to the right.</summary>
    public static void Print(TextWriter writer, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    /// <summary>The same as a table of Markdown.</summary>
    public static string Markdown(IReadOnlyList<string[]> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row)} |").ToList();
        lines.Insert(1, $"|{string.Join('|', rows[0].Select((_, column) => column < 2 ? "---" : "---:"))}|");
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A time with three digits.</summary>
    public static string Number(double? microseconds) => microseconds switch
    {
        null => "–",
        >= 100 => microseconds.Value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => microseconds.Value.ToString("F1", CultureInfo.InvariantCulture),
        _ => microseconds.Value.ToString("F2", CultureInfo.InvariantCulture),
    };

    /// <summary>A ratio.</summary>
    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private static string[] Row(string name, string what, Func<Side, double?> time, double expert, string mark, double published)
    {
        var own = time(Side.Generated)!.Value;
        return
        [
            name, what, Number(own), Number(time(Side.PlainC)), Number(time(Side.PlainCSharp)), Number(time(Side.TensorPrimitives)), Number(expert) + mark, Number(published),
            time(Side.PlainC) is { } plain ? Ratio(own / plain) : "–", Ratio(own / expert), Ratio(own / published),
        ];
    }

    // Of another form of the generated members.
    private static string[] FormRow(string name, string what, double own, double expert, double published) =>
        [name, what, Number(own), "", "", "", "", "", "", Ratio(own / expert), Ratio(own / published)];

    private static string[] MeanRow(string name, string what, IEnumerable<(double Own, double Expert, double Published)> times) =>
        [name, what, "", "", "", "", "", "", "", Ratio(Mean(times.Select(time => time.Own / time.Expert))), Ratio(Mean(times.Select(time => time.Own / time.Published)))];

    private static double Mean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));
}
