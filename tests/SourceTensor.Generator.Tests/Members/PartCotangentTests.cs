using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A Vjp of a part of a result takes the cotangent of that part alone, under the name that every cotangent has.</summary>
public sealed class PartCotangentTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static (double Total, Tensor1D<double> Scaled) F(Tensor1D<double> x, double scale) => (Sum(x), scale * x);

            [Vjp(nameof(F), Of = "Scaled")]
            public static partial ((double Total, Tensor1D<double> Scaled) Value, Tensor1D<double> X, double Scale) FVjp(Tensor1D<double> x, double scale, Tensor1D<double> valueCotangent);

            [Vjp(nameof(F), Of = "Total")]
            public static partial ((Tensor1D<double> Total, Tensor2D<double> Scaled) Value, Tensor2D<double> X) FOfAll(Tensor2D<double> x, double scale, Tensor1D<double> valueCotangent);
        }
        """);

    [Fact]
    public void The_gradient_is_that_of_the_product_with_it()
    {
        Tensor1D<double> x = [1, -2, 3];
        var (value, gradient, scale) = (((double, Tensor1D<double>), Tensor1D<double>, double))s_program.Invoke("Model", "FVjp", x, 2.0, (Tensor1D<double>)[0.5, 1, -1])!;
        Assert.Equal(2, value.Item1);
        Assert.Equal(new[] { 1.0, 2, -2 }, gradient.Span.ToArray());
        Assert.Equal(0.5 - 2 - 3, scale);
    }

    [Fact]
    public void Of_a_batch_each_member_has_its_own()
    {
        Tensor2D<double> x = [[1, 2], [3, 4]];
        var (_, gradient) = (((Tensor1D<double>, Tensor2D<double>), Tensor2D<double>))s_program.Invoke("Model", "FOfAll", x, 2.0, (Tensor1D<double>)[3, -1])!;
        Assert.Equal(new[] { 3.0, 3, -1, -1 }, gradient.Span.ToArray());
    }

    [Fact]
    public void A_length_that_differs_is_told_by_its_name()
    {
        Tensor1D<double> x = [1, -2, 3];
        var thrown = Assert.Throws<ArgumentException>(() => s_program.Invoke("Model", "FVjp", x, 2.0, (Tensor1D<double>)[1, 2]));
        Assert.Contains("`valueCotangent.Length` is 2", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("result", thrown.Message, StringComparison.Ordinal);
    }
}
