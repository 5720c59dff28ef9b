namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>series</c>: <c>s / (i + 2) + m · i</c>. An element is a step.</summary>
internal static class CountedSibling
{
    public static Sibling Create(int steps)
    {
        double[] m = [1];
        var (byM, workspace) = (new double[1], new TensorWorkspace());
        var version = new Version(
            Side.Generated, () => SiblingModels.CountedCompiled(m[0], steps, workspace), () => SiblingModels.CountedGradient(m[0], steps, out byM[0], workspace), ("m", byM));
        return new Sibling("s / (i + 2) + m · i", "series", [SeriesWorkload.Generated(steps)], steps, version, steps, () => SiblingModels.Counted(m[0], steps), m);
    }
}
