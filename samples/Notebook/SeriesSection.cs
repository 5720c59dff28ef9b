using SourceTensor;

namespace Notebook;

/// <summary>Section 2a of the seed: a recurrence, as a plain loop and as a scan.</summary>
internal static class SeriesSection
{
    private const int N = 10;
    private const double M = 1;

    public static void Run(Report report)
    {
        report.Section("2a. A recurrence");

        var (sum, m) = Series.SumOfTermsGradient(N, M);
        var differences = CentralDifferences.Gradient(p => Series.SumOfTerms(N, p[0]), [M]);

        Show("get_term(10, 1)", Series.GetTermCompiled(N, M), Series.GetTerm(N, M));
        Show("get_term(10, 1) by scan", Series.GetTermByScanCompiled(N, M), Series.GetTermByScan(N, M));
        report.Line("d sum(get_term) / d m", [m], new Evidence([sum], [Series.SumOfTerms(N, M)], [m], differences));

        void Show(string name, Tensor1D<double> compiled, Tensor1D<double> plain) =>
            report.Line(name, compiled.Span, new Evidence(compiled.Span.ToArray(), plain.Span.ToArray(), [m], differences));
    }
}
