using System;

namespace SourceTensor.Benchmarks;

/// <summary><c>rnn</c>.</summary>
internal static class RnnWorkload
{
    public const int Batch = 16, InputLength = 32, Hidden = 64;

    /// <summary>The workload of so many steps.</summary>
    public static Workload Create(int steps)
    {
        var network = new Network(steps);
        return Workload.WithPublished(
            "rnn", Generated(network), Native(network), Expert(network), Rival(Side.PlainCSharp, network), Rival(Side.TensorPrimitives, network));
    }

    public static Version Generated(Network network)
    {
        var (byW, byU, byB, workspace) = (new double[network.W.Length], new double[network.U.Length], new double[network.B.Length], new TensorWorkspace());
        Tensor2D<double> w = new(network.W, Hidden, Hidden), u = new(network.U, Hidden, InputLength);
        Tensor3D<double> x = new(network.X, network.Steps, Batch, InputLength);
        return new Version(
            Side.Generated,
            () => Models.RnnCompiled(w, u, network.B, x, workspace),
            () => Models.RnnGradient(w, u, network.B, x, byW, byU, byB, workspace),
            ("w", byW), ("u", byU), ("b", byB));
    }

    private static Version? Native(Network network)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (byW, byU, byB) = (new double[network.W.Length], new double[network.U.Length], new double[network.B.Length]);
        var (h, adjoint) = (new double[(network.Steps + 1) * Batch * Hidden], new double[Batch * Hidden]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.rnn(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h),
            () => NativeBaseline.rnn_gradient(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h, adjoint, byW, byU, byB),
            ("w", byW), ("u", byU), ("b", byB));
    }

    private static Version? Expert(Network network)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (byW, byU, byB) = (new double[network.W.Length], new double[network.U.Length], new double[network.B.Length]);
        var memory = new double[((network.Steps + 1) * Batch * Hidden) + 8];
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_rnn(network.Steps, network.X, network.W, network.U, network.B),
            () => NativeExpert.expert_rnn_gradient(network.Steps, network.X, network.W, network.U, network.B, memory, byW, byU, byB),
            ("w", byW), ("u", byU), ("b", byB));
    }

    private static Version Rival(Side side, Network network)
    {
        var (byW, byU, byB) = (new double[network.W.Length], new double[network.U.Length], new double[network.B.Length]);
        var (h, adjoint) = (new double[(network.Steps + 1) * Batch * Hidden], new double[Batch * Hidden]);
        return side == Side.PlainCSharp
            ? new Version(
                side,
                () => PlainRnn.Value(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h),
                () => PlainRnn.Gradient(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h, adjoint, byW, byU, byB),
                ("w", byW), ("u", byU), ("b", byB))
            : new Version(
                side,
                () => PrimitiveRnn.Value(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h),
                () => PrimitiveRnn.Gradient(network.Steps, Batch, InputLength, Hidden, network.X, network.W, network.U, network.B, h, adjoint, byW, byU, byB),
                ("w", byW), ("u", byU), ("b", byB));
    }

    /// <summary>The network and what it is given.</summary>
    internal sealed class Network(int steps)
    {
        public int Steps => steps;

        public double[] X { get; } = Inputs.Fill(
            steps * Batch, InputLength, (tb, d) => Math.Sin((0.3 * (tb / Batch)) + (0.7 * (tb % Batch)) + (1.1 * d)));

        public double[] W { get; } = Inputs.Mix(Hidden, Hidden, 0.15, 1);

        public double[] U { get; } = Inputs.Mix(Hidden, InputLength, 0.2, 2);

        public double[] B { get; } = Inputs.Fill(Hidden, i => 0.1 * Math.Sin(i));
    }
}
