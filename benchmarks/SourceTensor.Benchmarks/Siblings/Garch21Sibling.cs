namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>garch</c>: the variances of two days before. An element is a day.</summary>
internal static class Garch21Sibling
{
    public static Sibling Create(int length)
    {
        var (e, w, a, b1, b2) = (GarchWorkload.Data(length), new[] { 0.1 }, new[] { 0.2 }, new[] { 0.5 }, new[] { 0.2 });
        var (byW, byA, byB1, byB2, workspace) = (new double[1], new double[1], new double[1], new double[1], new TensorWorkspace());
        var version = new Version(
            Side.Generated,
            () => SiblingModels.Garch21Compiled(w[0], a[0], b1[0], b2[0], e, workspace),
            () => SiblingModels.Garch21Gradient(w[0], a[0], b1[0], b2[0], e, out byW[0], out byA[0], out byB1[0], out byB2[0], workspace),
            ("w", byW), ("a", byA), ("b1", byB1), ("b2", byB2));
        return new Sibling(
            "garch(2, 1)", "garch", [GarchWorkload.Generated(e)], length, version, length, () => SiblingModels.Garch21(w[0], a[0], b1[0], b2[0], e), w, a, b1, b2);
    }
}
