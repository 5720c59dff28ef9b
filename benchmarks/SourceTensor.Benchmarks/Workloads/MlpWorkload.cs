using System;

namespace SourceTensor.Benchmarks;

/// <summary><c>mlp</c>.</summary>
internal static class MlpWorkload
{
    public const int InputLength = 7, Hidden = 100;
    private const double B3 = 0.25;

    private static readonly double[] s_w1 = Inputs.Mix(InputLength, Hidden, 0.5, 1), s_b1 = Inputs.Fill(Hidden, i => 0.1 * Math.Sin(i));
    private static readonly double[] s_w2 = Inputs.Mix(Hidden, Hidden, 0.15, 2), s_b2 = Inputs.Fill(Hidden, i => 0.1 * Math.Sin(i + 0.5));
    private static readonly double[] s_w3 = Inputs.Mix(Hidden, 1, 0.3, 3);

    /// <summary>The workload of so many rows.</summary>
    public static Workload Create(int rows)
    {
        var x = Data(rows);
        return Workload.WithPublished("mlp", Generated(x), Native(x), Expert(x), Plain(x), Primitives(x));
    }

    public static double[] Data(int rows) => Inputs.Fill(rows, InputLength, (n, d) => Math.Sin((0.001 * n * (d + 1)) + (0.5 * d)));

    public static Version Generated(double[] values)
    {
        var (byX, workspace) = (new double[values.Length], new TensorWorkspace());
        Tensor2D<double> x = new(values, values.Length / InputLength, InputLength);
        Tensor2D<double> w1 = new(s_w1, InputLength, Hidden), w2 = new(s_w2, Hidden, Hidden), w3 = new(s_w3, Hidden, 1);
        return new Version(
            Side.Generated,
            () => Models.MlpCompiled(x, w1, s_b1, w2, s_b2, w3, B3, workspace),
            () => Models.MlpGradient(x, w1, s_b1, w2, s_b2, w3, B3, byX, workspace),
            ("x", byX));
    }

    private static Version? Native(double[] x)
    {
        if (!NativeBaseline.IsThere)
            return null;
        var (rows, byX) = (x.Length / InputLength, new double[x.Length]);
        return new Version(
            Side.PlainC,
            () => NativeBaseline.mlp(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3),
            () => NativeBaseline.mlp_gradient(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3, byX),
            ("x", byX));
    }

    private static Version? Expert(double[] x)
    {
        if (!NativeExpert.IsThere)
            return null;
        var (rows, byX) = (x.Length / InputLength, new double[x.Length]);
        return new Version(
            Side.ExpertC,
            () => NativeExpert.expert_mlp(rows, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3),
            () => NativeExpert.expert_mlp_gradient(rows, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3, byX),
            ("x", byX));
    }

    private static Version Plain(double[] x)
    {
        var (rows, byX) = (x.Length / InputLength, new double[x.Length]);
        return new Version(
            Side.PlainCSharp,
            () => PlainMlp.Value(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3),
            () => PlainMlp.Gradient(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3, byX),
            ("x", byX));
    }

    private static Version Primitives(double[] x)
    {
        var (rows, byX) = (x.Length / InputLength, new double[x.Length]);
        return new Version(
            Side.TensorPrimitives,
            () => PrimitiveMlp.Value(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3),
            () => PrimitiveMlp.Gradient(rows, InputLength, Hidden, x, s_w1, s_b1, s_w2, s_b2, s_w3, B3, byX),
            ("x", byX));
    }
}
