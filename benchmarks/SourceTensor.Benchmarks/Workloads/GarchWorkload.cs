using System;

namespace SourceTensor.Benchmarks;

/// <summary><c>garch</c>.</summary>
internal static class GarchWorkload
{
    private const double W = 0.1, A = 0.2, B = 0.7;

    /// <summary>The workload of so many days.</summary>
    public static Workload Create(int length)
    {
        var e = Data(length);
        return Workload.WithPublished("garch", Generated(e), Native(e), Expert(e), Plain(e), new PrimitiveGarch(e, W, A, B).Version);
    }

    public static double[] Data(int length) => Inputs.Fill(length, t => (0.8 * Math.Sin(1.3 * t)) + (0.6 * Math.Sin((0.41 * t) + 1)));

    public static Version Generated(double[] e)
    {
        var (w, a, b, workspace) = (new double[1], new double[1], new double[1], new TensorWorkspace());
        return new Version(
            Side.Generated,
            () => Models.GarchCompiled(W, A, B, e, workspace),
            () => Models.GarchGradient(W, A, B, e, out w[0], out a[0], out b[0], workspace),
            ("w", w), ("a", a), ("b", b));
    }

    private static Version? Native(double[] e)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (w, a, b) = (new double[1], new double[1], new double[1]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.garch(e.Length, e, W, A, B),
            () => NativeBaseline.garch_gradient(e.Length, e, W, A, B, w, a, b),
            ("w", w), ("a", a), ("b", b));
    }

    private static Version? Expert(double[] e)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (w, a, b) = (new double[1], new double[1], new double[1]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_garch(e.Length, e, W, A, B),
            () => NativeExpert.expert_garch_gradient(e.Length, e, W, A, B, w, a, b),
            ("w", w), ("a", a), ("b", b));
    }

    private static Version Plain(double[] e)
    {
        var (w, a, b) = (new double[1], new double[1], new double[1]);
        return new Version(
            Side.PlainCSharp,
            () => PlainGarch.Value(e, W, A, B),
            () => PlainGarch.Gradient(e, W, A, B, out w[0], out a[0], out b[0]),
            ("w", w), ("a", a), ("b", b));
    }
}
