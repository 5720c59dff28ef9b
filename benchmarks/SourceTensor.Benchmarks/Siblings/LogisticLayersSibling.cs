using System;

namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>mlp</c>: another activation and another width. An element is a product of a weight.</summary>
internal static class LogisticLayersSibling
{
    private const int InputLength = MlpWorkload.InputLength, Hidden = 61;
    private const double B3 = 0.25;

    public static Sibling Create(int rows)
    {
        var (values, workspace) = (MlpWorkload.Data(rows), new TensorWorkspace());
        var byX = new double[values.Length];
        double[] b1 = Inputs.Fill(Hidden, i => 0.1 * Math.Sin(i)), b2 = Inputs.Fill(Hidden, i => 0.1 * Math.Sin(i + 0.5));
        Tensor2D<double> x = new(values, rows, InputLength);
        Tensor2D<double> w1 = new(Inputs.Mix(InputLength, Hidden, 0.5, 1), InputLength, Hidden), w2 = new(Inputs.Mix(Hidden, Hidden, 0.15, 2), Hidden, Hidden);
        Tensor2D<double> w3 = new(Inputs.Mix(Hidden, 1, 0.3, 3), Hidden, 1);
        var version = new Version(
            Side.Generated,
            () => SiblingModels.LogisticLayersCompiled(x, w1, b1, w2, b2, w3, B3, workspace),
            () => SiblingModels.LogisticLayersGradient(x, w1, b1, w2, b2, w3, B3, byX, workspace),
            ("x", byX));
        return new Sibling(
            $"logistic, {Hidden} wide", "mlp", [MlpWorkload.Generated(MlpWorkload.Data(rows))], Products(MlpWorkload.Hidden) * rows, version, Products(Hidden) * rows,
            () => SiblingModels.LogisticLayers(x, w1, b1, w2, b2, w3, B3), values);

        static double Products(int hidden) => hidden * (InputLength + hidden + 1.0);
    }
}
