namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>rnn</c>: gated recurrent units. An element is a product of a weight.</summary>
internal static class GruSibling
{
    private const int Hidden = RnnWorkload.Hidden, InputLength = RnnWorkload.InputLength;

    public static Sibling Create(int steps)
    {
        var network = new RnnWorkload.Network(steps);
        double[][] w = [network.W, Inputs.Mix(Hidden, Hidden, 0.15, 3), Inputs.Mix(Hidden, Hidden, 0.15, 4)];
        double[][] u = [network.U, Inputs.Mix(Hidden, InputLength, 0.2, 5), Inputs.Mix(Hidden, InputLength, 0.2, 6)];
        var b = network.B;
        double[][] byW = [new double[w[0].Length], new double[w[0].Length], new double[w[0].Length]];
        double[][] byU = [new double[u[0].Length], new double[u[0].Length], new double[u[0].Length]];
        var (byB, workspace) = (new double[b.Length], new TensorWorkspace());
        Tensor2D<double> wz = Square(w[0]), wr = Square(w[1]), wh = Square(w[2]), uz = Wide(u[0]), ur = Wide(u[1]), uh = Wide(u[2]);
        Tensor3D<double> x = new(network.X, steps, RnnWorkload.Batch, InputLength);
        var version = new Version(
            Side.Generated,
            () => SiblingModels.GruCompiled(wz, wr, wh, uz, ur, uh, b, x, workspace),
            () => SiblingModels.GruGradient(wz, wr, wh, uz, ur, uh, b, x, byW[0], byW[1], byW[2], byU[0], byU[1], byU[2], byB, workspace),
            ("wz", byW[0]), ("wr", byW[1]), ("wh", byW[2]), ("uz", byU[0]), ("ur", byU[1]), ("uh", byU[2]), ("b", byB));
        return new Sibling(
            "gated recurrent units", "rnn", [RnnWorkload.Generated(new RnnWorkload.Network(steps))], steps, version, 3 * steps,
            () => SiblingModels.Gru(wz, wr, wh, uz, ur, uh, b, x), w[0], w[1], w[2], u[0], u[1], u[2], b);

        static Tensor2D<double> Square(double[] values) => new(values, Hidden, Hidden);
        static Tensor2D<double> Wide(double[] values) => new(values, Hidden, InputLength);
    }
}
