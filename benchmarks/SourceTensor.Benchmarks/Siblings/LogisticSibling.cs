namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>elementwise</c>: another density, weighted by a hyperbolic tangent.</summary>
internal static class LogisticSibling
{
    public static Sibling Create(int length)
    {
        var (x, mu, sigma) = (ElementwiseWorkload.Data(length), new[] { 0.3 }, new[] { 1.7 });
        var (byX, byMu, bySigma, workspace) = (new double[length], new double[1], new double[1], new TensorWorkspace());
        var version = new Version(
            Side.Generated,
            () => SiblingModels.LogisticCompiled(x, mu[0], sigma[0], workspace),
            () => SiblingModels.LogisticGradient(x, mu[0], sigma[0], byX, out byMu[0], out bySigma[0], workspace),
            ("x", byX), ("mu", byMu), ("sigma", bySigma));
        return new Sibling(
            "logistic density, tanh", "elementwise", [ElementwiseWorkload.Generated(ElementwiseWorkload.Data(length))], length, version, length,
            () => SiblingModels.Logistic(x, mu[0], sigma[0]), x, mu, sigma);
    }
}
