using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Hierarchical;

/// <summary>A picture of estimates against the truth, with bars of one standard error.</summary>
internal static class Plot
{
    private const double Size = 480, Margin = 56;

    public static void Write(string path, double[] truth, (double Value, double Error)[] estimates, int[] trials)
    {
        var svg = new StringBuilder();
        svg.AppendLine(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" font-family=\"sans-serif\" font-size=\"12\">"));
        svg.AppendLine("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        Line(svg, 0, 0, 1, 1, "#bbb");
        foreach (var tick in Enumerable.Range(0, 6).Select(i => i / 5.0))
        {
            Line(svg, tick, 0, tick, 1, "#eee");
            Line(svg, 0, tick, 1, tick, "#eee");
            Text(svg, X(tick), Size - Margin + 18, "middle", tick.ToString("0.0", CultureInfo.InvariantCulture));
            Text(svg, Margin - 8, Y(tick) + 4, "end", tick.ToString("0.0", CultureInfo.InvariantCulture));
        }

        Text(svg, Size / 2, Size - 12, "middle", "true learning rate");
        svg.AppendLine(FormattableString.Invariant($"<text transform=\"translate(16 {Size / 2}) rotate(-90)\" text-anchor=\"middle\">estimate ± standard error</text>"));
        for (var p = 0; p < truth.Length; p++)
        {
            var (value, error) = estimates[p];
            Line(svg, truth[p], Math.Max(value - error, 0), truth[p], Math.Min(value + error, 1), "#7aa6d8");
            svg.AppendLine(FormattableString.Invariant($"<circle cx=\"{X(truth[p]):F1}\" cy=\"{Y(value):F1}\" r=\"{2 + (trials[p] / 60.0):F1}\" fill=\"#1f5fa8\" fill-opacity=\"0.7\"><title>participant {p + 1}: {trials[p]} trials</title></circle>"));
        }

        svg.AppendLine("</svg>");
        File.WriteAllText(path, svg.ToString());
    }

    private static double X(double value) => Margin + (value * (Size - (2 * Margin)));

    private static double Y(double value) => Size - Margin - (value * (Size - (2 * Margin)));

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string colour) =>
        svg.AppendLine(FormattableString.Invariant($"<line x1=\"{X(x1):F1}\" y1=\"{Y(y1):F1}\" x2=\"{X(x2):F1}\" y2=\"{Y(y2):F1}\" stroke=\"{colour}\"/>"));

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.AppendLine(FormattableString.Invariant($"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{text}</text>"));
}
