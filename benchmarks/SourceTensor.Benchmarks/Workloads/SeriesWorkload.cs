namespace SourceTensor.Benchmarks;

/// <summary><c>series</c>.</summary>
internal static class SeriesWorkload
{
    private const double M = 1;

    /// <summary>The workload of so many steps.</summary>
    public static Workload Create(int steps) => Workload.WithPublished("series", Generated(steps), Native(steps), Expert(steps), Plain(steps));

    public static Version Generated(int steps)
    {
        var (m, workspace) = (new double[1], new TensorWorkspace());
        return new Version(
            Side.Generated, () => Models.SeriesCompiled(M, steps, workspace), () => Models.SeriesGradient(M, steps, out m[0], workspace), ("m", m));
    }

    private static Version? Native(int steps)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var m = new double[1];
        return new Version(Side.PlainC, () => NativeBaseline.series(steps, M), () => NativeBaseline.series_gradient(steps, M, m), ("m", m));
    }

    private static Version? Expert(int steps)
    {
        if (!NativeExpert.IsThere)
            return null;
        var m = new double[1];
        return new Version(Side.ExpertC, () => NativeExpert.expert_series(steps, M), () => NativeExpert.expert_series_gradient(steps, M, m), ("m", m));
    }

    private static Version Plain(int steps)
    {
        var m = new double[1];
        return new Version(Side.PlainCSharp, () => PlainSeries.Value(steps, M), () => PlainSeries.Gradient(steps, M, out m[0]), ("m", m));
    }
}
