namespace SourceTensor.Benchmarks;

/// <summary><c>elementwise</c>.</summary>
internal static class ElementwiseWorkload
{
    private const double Mu = 0.3, Sigma = 1.7;

    /// <summary>The workload of so many elements.</summary>
    public static Workload Create(int length)
    {
        var x = Data(length);
        return Workload.WithPublished("elementwise", Generated(x), Native(x), Expert(x), Plain(x), Primitives(x));
    }

    public static double[] Data(int length) => Inputs.Fill(length, i => (8.0 * i / length) - 4.0);

    public static Version Generated(double[] x)
    {
        var (byX, mu, sigma, workspace) = (new double[x.Length], new double[1], new double[1], new TensorWorkspace());
        return new Version(
            Side.Generated,
            () => Models.ElementwiseCompiled(x, Mu, Sigma, workspace),
            () => Models.ElementwiseGradient(x, Mu, Sigma, byX, out mu[0], out sigma[0], workspace),
            ("x", byX), ("mu", mu), ("sigma", sigma));
    }

    private static Version? Native(double[] x)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (byX, mu, sigma) = (new double[x.Length], new double[1], new double[1]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.elementwise(x.Length, x, Mu, Sigma),
            () => NativeBaseline.elementwise_gradient(x.Length, x, Mu, Sigma, byX, mu, sigma),
            ("x", byX), ("mu", mu), ("sigma", sigma));
    }

    private static Version? Expert(double[] x)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (byX, mu, sigma) = (new double[x.Length], new double[1], new double[1]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_elementwise(x.Length, x, Mu, Sigma),
            () => NativeExpert.expert_elementwise_gradient(x.Length, x, Mu, Sigma, byX, mu, sigma),
            ("x", byX), ("mu", mu), ("sigma", sigma));
    }

    private static Version Plain(double[] x)
    {
        var (byX, mu, sigma) = (new double[x.Length], new double[1], new double[1]);
        return new Version(
            Side.PlainCSharp,
            () => PlainElementwise.Value(x, Mu, Sigma),
            () => PlainElementwise.Gradient(x, Mu, Sigma, byX, out mu[0], out sigma[0]),
            ("x", byX), ("mu", mu), ("sigma", sigma));
    }

    private static Version Primitives(double[] x)
    {
        var (byX, mu, sigma) = (new double[x.Length], new double[1], new double[1]);
        return new Version(
            Side.TensorPrimitives,
            () => PrimitiveElementwise.Value(x, Mu, Sigma),
            () => PrimitiveElementwise.Gradient(x, Mu, Sigma, byX, out mu[0], out sigma[0]),
            ("x", byX), ("mu", mu), ("sigma", sigma));
    }
}
