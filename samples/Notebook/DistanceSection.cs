namespace Notebook;

/// <summary>Section 1 of the seed: one function, compiled, tested against the plain one, and debugged in unit functions.</summary>
internal static class DistanceSection
{
    private const double A = 0.5;
    private const double B = 0.5;
    private const double X = 1;
    private const double Y = 1;

    public static void Run(Report report)
    {
        report.Section("1. A distance");

        // The plain method is ordinary C#: it runs, prints, takes breakpoints. The other two members are generated from it.
        var plain = Distance.Of(A, B, X, Y);
        var compiled = Distance.OfCompiled(A, B, X, Y);
        var (value, a, b, x, y) = Distance.OfGradient(A, B, X, Y);

        double[] gradient = [a, b, x, y];
        var differences = CentralDifferences.Gradient(p => Distance.Of(p[0], p[1], p[2], p[3]), [A, B, X, Y]);
        report.Line("distance(0.5, 0.5, 1, 1)", [compiled], new Evidence([compiled], [plain], gradient, differences));
        report.Line("d distance / d(a, b, x, y)", gradient, new Evidence([value], [plain], gradient, differences));

        FindTypo(report);
    }

    /// <summary>
    /// The seed's typo, <c>* 2</c> for <c>** 2</c>: the whole is wrong, so compare its unit functions one by one. Compiled and
    /// plain agree throughout, since the typo is in the source of both.
    /// </summary>
    private static void FindTypo(Report report)
    {
        report.Section("1d. Debugging: the same distance, with a typo");

        var whole = Distance.MistypedGradient(A, B, X, Y);
        var compiled = Distance.MistypedCompiled(A, B, X, Y);
        report.Line("mistyped distance(0.5, 0.5, 1, 1)", [compiled], new Evidence(
            [compiled, whole.Value],
            [Distance.Mistyped(A, B, X, Y), Distance.Mistyped(A, B, X, Y)],
            [whole.A, whole.B, whole.X, whole.Y],
            CentralDifferences.Gradient(p => Distance.Mistyped(p[0], p[1], p[2], p[3]), [A, B, X, Y])));

        var partA = Distance.PartAGradient(A, X);
        report.Line("mistyped part a(0.5, 1)", [partA.Value], new Evidence(
            [Distance.PartACompiled(A, X), partA.Value],
            [Distance.PartA(A, X), Distance.PartA(A, X)],
            [partA.A, partA.X],
            CentralDifferences.Gradient(p => Distance.PartA(p[0], p[1]), [A, X])));

        var partB = Distance.MistypedPartBGradient(B, Y);
        report.Line("mistyped part b(0.5, 1)", [partB.Value], new Evidence(
            [Distance.MistypedPartBCompiled(B, Y), partB.Value],
            [Distance.MistypedPartB(B, Y), Distance.MistypedPartB(B, Y)],
            [partB.B, partB.Y],
            CentralDifferences.Gradient(p => Distance.MistypedPartB(p[0], p[1]), [B, Y])));

        Compare(report, "distance", compiled, Distance.Of(A, B, X, Y));
        Compare(report, "part a", partA.Value, Distance.PartA(A, X));
        Compare(report, "part b", partB.Value, Distance.PartB(B, Y));
    }

    private static void Compare(Report report, string name, double mistyped, double meant) =>
        report.Note($"test of {name}: {Report.Text(mistyped)} {(mistyped == meant ? "==" : "!=")} {Report.Text(meant)}{(mistyped == meant ? "" : ", it differs")}");
}
