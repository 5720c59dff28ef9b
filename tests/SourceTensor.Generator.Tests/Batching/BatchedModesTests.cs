using System;
using System.Linq;
using System.Runtime.CompilerServices;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Every mode is batched by the same rules: what is like a shared parameter is summed, everything else is there for each member.</summary>
public sealed class BatchedModesTests
{
    private const string Source = """
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Modes
        {
            [TensorFunction]
            public static double Loss(double rate, Tensor1D<double> weights, Tensor1D<double> x) => Sum(Exp(rate * x) * Sin(weights)) + rate * Square(Sum(weights));

            [Vjp(nameof(Loss))]
            public static partial (double Value, double Rate, Tensor1D<double> Weights) SingleVjp(double rate, Tensor1D<double> weights, Tensor1D<double> x, double valueCotangent);

            [Vjp(nameof(Loss))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Rate, Tensor1D<double> Weights) BatchVjp(Tensor1D<double> rate, Tensor1D<double> weights, Tensor2D<double> x, Tensor1D<double> valueCotangent);

            [Jvp(nameof(Loss))]
            public static partial (double Value, double ValueTangent) SingleJvp(double rate, Tensor1D<double> weights, Tensor1D<double> x, double rateTangent, Tensor1D<double> weightsTangent);

            [Jvp(nameof(Loss))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> ValueTangent) BatchJvp(Tensor1D<double> rate, Tensor1D<double> weights, Tensor2D<double> x, Tensor1D<double> rateTangent, Tensor1D<double> weightsTangent);

            [Hvp(nameof(Loss))]
            public static partial (double Value, double RateHvp, Tensor1D<double> WeightsHvp) SingleHvp(double rate, Tensor1D<double> weights, Tensor1D<double> x, double rateTangent, Tensor1D<double> weightsTangent);

            [Hvp(nameof(Loss))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> RateHvp, Tensor1D<double> WeightsHvp) BatchHvp(Tensor1D<double> rate, Tensor1D<double> weights, Tensor2D<double> x, Tensor1D<double> rateTangent, Tensor1D<double> weightsTangent);

            [Hessian(nameof(Loss), Wrt = ["rate", "weights"])]
            public static partial (double Value, Tensor2D<double> Hessian) SingleHessian(double rate, Tensor1D<double> weights, Tensor1D<double> x);

            [Hessian(nameof(Loss), Wrt = ["rate", "weights"])]
            public static partial (Tensor1D<double> Value, Tensor3D<double> Hessian) BatchHessian(Tensor1D<double> rate, Tensor1D<double> weights, Tensor2D<double> x);

            [Jacobian(nameof(Loss))]
            public static partial (double Value, Tensor1D<double> Weights) SingleJacobian(double rate, Tensor1D<double> weights, Tensor1D<double> x);

            [Jacobian(nameof(Loss))]
            public static partial (Tensor1D<double> Value, Tensor2D<double> Weights) BatchJacobian(Tensor1D<double> rate, Tensor1D<double> weights, Tensor2D<double> x);
        }
        """;

    private static readonly Lazy<CompiledProgram> s_program = new(() => Compile.Run(Source));

    private const int Members = 11;

    private static Tensor1D<double> Vector(int length, double scale) => new([.. Enumerable.Range(0, length).Select(i => scale * Math.Sin(i + 1))]);

    [Theory]
    [InlineData("Vjp", new[] { "x" }, new[] { "stacked", "stacked", "summed" })]
    [InlineData("Jvp", new[] { "x", "w" }, new[] { "stacked", "stacked" })]
    [InlineData("Hvp", new[] { "x", "w" }, new[] { "stacked", "stacked", "summed" })]
    [InlineData("Hessian", new string[0], new[] { "stacked", "stacked" })]
    [InlineData("Jacobian", new string[0], new[] { "stacked", "stacked" })]
    public void A_batch_in_any_mode_is_a_loop_of_single_calls(string mode, string[] directions, string[] results)
    {
        var (rate, weights, x) = (Vector(Members, 0.5), Vector(3, 1), new Tensor2D<double>(Vector(3 * Members, 0.7).Span.ToArray(), Members, 3));
        var ofMembers = Vector(Members, 2);
        object[] shared = [.. directions.Where(direction => direction == "w").Select(_ => (object)Vector(3, -0.3))];
        object[] stacked = [.. directions.Where(direction => direction == "x").Select(_ => (object)ofMembers)];
        var batch = (ITuple)s_program.Value.Invoke("Modes", "Batch" + mode, [rate, weights, x, .. stacked, .. shared])!;
        var singles = Enumerable.Range(0, Members)
            .Select(p => (ITuple)s_program.Value.Invoke("Modes", "Single" + mode, [rate[p], weights, x[p], .. stacked.Select(_ => (object)ofMembers[p]), .. shared])!).ToList();
        Assert.Equal(results.Length, batch.Length);
        for (var k = 0; k < results.Length; k++)
        {
            var own = singles.Select(single => Arguments.Of(single[k]!)).ToList();
            double[] expected = results[k] == "stacked" ? [.. own.SelectMany(value => value.Values)]
                : [.. Enumerable.Range(0, own[0].Values.Length).Select(i => own.Sum(value => value.Values[i]))];
            int[] shape = results[k] == "stacked" ? [Members, .. own[0].Shape] : own[0].Shape;
            var actual = Arguments.Of(batch[k]!);
            Assert.Equal(shape, actual.Shape);
            Numbers.Close(expected, actual.Values, 1e-12, $"{mode}, result {k}");
        }
    }
}
