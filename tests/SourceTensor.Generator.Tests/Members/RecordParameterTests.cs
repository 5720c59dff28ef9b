using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Declarations of members of functions whose parameters are record structs.</summary>
public sealed class RecordParameterTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public readonly record struct Layer(Tensor1D<double> Weights, double Bias, int Kind);

        public static partial class Records
        {
            [TensorFunction]
            public static double Loss(Layer layer, [Data] Tensor1D<double> x) => Sum(layer.Weights * x) * layer.Bias + layer.Kind;

            [Gradient(nameof(Loss))]
            public static partial double LossGradient(Layer layer, Tensor1D<double> x, ref Layer layerGradient);

            [TensorFunction(Defaults = false)]
            public static double Other((double X, float Y) pair, int pair_X) => pair.X * pair.Y + pair_X;

            [Gradient(nameof(Other), Wrt = [nameof(pair)])]
            public static partial (double Value, (double X, float Y) Pair) OtherGradient((double X, float Y) pair, int pair_X);

            public static object[] Run()
            {
                var layer = new Layer(new double[] { 1, 2 }, 3, 4);
                var gradient = new Layer(new double[] { 9, 9 }, 9, 9);
                var weights = gradient.Weights;
                var value = LossGradient(layer, new double[] { 5, 6 }, ref gradient);
                return [value, weights.Span.ToArray(), gradient.Bias, gradient.Kind];
            }

            public static void Short()
            {
                var gradient = new Layer(new double[] { 9 }, 9, 9);
                LossGradient(new Layer(new double[] { 1, 2 }, 3, 4), new double[] { 5, 6 }, ref gradient);
            }

            public static void Same()
            {
                var layer = new Layer(new double[] { 1, 2 }, 3, 4);
                var gradient = layer;
                LossGradient(layer, new double[] { 5, 6 }, ref gradient);
            }

            public static void Unequal()
            {
                var gradient = new Layer(new double[] { 9, 9 }, 9, 9);
                LossGradient(new Layer(new double[] { 1, 2 }, 3, 4), new double[] { 5 }, ref gradient);
            }
        }
        """);

    [Fact]
    public void A_gradient_is_written_to_the_tensors_of_a_record()
    {
        var results = (object[])s_program.Invoke("Records", "Run")!;
        Assert.Equal([55.0, new double[] { 15, 18 }, 17.0, 0], results);
    }

    [Fact]
    public void Faults_name_the_part()
    {
        Assert.Contains("layerGradient.Weights", Assert.Throws<ArgumentException>(() => s_program.Invoke("Records", "Short")).Message);
        Assert.Contains("layer.Weights", Assert.Throws<ArgumentException>(() => s_program.Invoke("Records", "Same")).Message);
        var unequal = Assert.Throws<ArgumentException>(() => s_program.Invoke("Records", "Unequal"));
        Assert.Contains("layer.Weights.Length", unequal.Message);
        Assert.Equal("x", unequal.ParamName);
    }

    [Fact]
    public void A_part_may_have_the_name_of_a_parameter() =>
        Assert.Equal((12.0, (3.0, 2.0f)), s_program.Invoke("Records", "OtherGradient", (2.0, 3.0f), 6));
}
