using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The rows of the semantics that speak of tangents and of second derivatives.</summary>
public sealed class ForwardSemantics
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Rules
        {
            [TensorFunction]
            public static double Weighted(double weight, double x) => weight * Math.Exp(x);

            [Hessian(nameof(Weighted))]
            public static partial (double Value, Tensor2D<double> Hessian) WeightedHessian(double weight, double x);

            [TensorFunction]
            public static double Power(double x, double y) => Math.Pow(x, y);

            [Hessian(nameof(Power))]
            public static partial (double Value, Tensor2D<double> Hessian) PowerHessian(double x, double y);

            [TensorFunction]
            public static double Squares(Tensor1D<double> x) => Sum(x * x);

            [Gradient(nameof(Squares), Mode = DerivativeMode.Forward)]
            public static partial (double Value, Tensor1D<double> X) SquaresForward(Tensor1D<double> x);

            [Hessian(nameof(Squares))]
            public static partial (double Value, Tensor2D<double> Hessian) SquaresHessian(Tensor1D<double> x);

            [TensorFunction]
            public static double Guarded(double x, double y) => (x > 0 ? Math.Sqrt(x) : 1.0) * y;

            [Jvp(nameof(Guarded))]
            public static partial (double Value, double ValueTangent) GuardedJvp(double x, double y, double xTangent, double yTangent);

            [TensorFunction]
            public static double Root(double x, double y) => Math.Sqrt(x) + y;

            [Jvp(nameof(Root))]
            public static partial (double Value, double ValueTangent) RootJvp(double x, double y, double xTangent, double yTangent);

            [TensorFunction]
            public static Tensor1D<double> Cumulative(Tensor1D<double> x) => CumulativeSum(x);

            [Jvp(nameof(Cumulative))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> ValueTangent) CumulativeJvp(Tensor1D<double> x, Tensor1D<double> xTangent);

            [TensorFunction]
            public static double Tied(Tensor1D<double> x) => Max(x);

            [Jvp(nameof(Tied))]
            public static partial (double Value, double ValueTangent) TiedJvp(Tensor1D<double> x, Tensor1D<double> xTangent);

            [TensorFunction]
            public static Tensor1D<double> Rotated(double angle, double scale) => [scale * Math.Cos(angle), scale * Math.Sin(angle)];

            [Jacobian(nameof(Rotated))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Angle, Tensor1D<double> Scale) RotatedJacobian(double angle, double scale);

            [Jacobian(nameof(Rotated), Mode = DerivativeMode.Reverse)]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Angle, Tensor1D<double> Scale) RotatedRows(double angle, double scale);
        }
        """);

    private static double[] Of(string member, params object[] arguments) => [.. Arguments.All(s_program.Invoke("Rules", member, arguments)!).SelectMany(part => part.Values)];

    /// <summary>A cotangent that happens to be 0 has a derivative: that of the product, not that of the 0 which stands for it.</summary>
    [Fact]
    public void Second_derivatives_by_a_factor_that_is_0_are_there() => Assert.Equal([0, 0, 1, 1, 0], Of("WeightedHessian", 0.0, 0.0));

    [Fact]
    public void The_mixed_derivative_of_a_power_with_the_exponent_0_is_1_by_x()
    {
        double[] expected = [1, 0, 0.5, 0.5, Math.Log(2) * Math.Log(2)];
        Assert.All(expected.Zip(Of("PowerHessian", 2.0, 0.0)), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void An_infinite_element_does_not_spoil_the_derivatives_by_the_others()
    {
        Tensor1D<double> x = [double.PositiveInfinity, 1];
        Assert.Equal([double.PositiveInfinity, double.PositiveInfinity, 2], Of("SquaresForward", x));
        Assert.Equal([double.PositiveInfinity, 2, 0, 0, 2], Of("SquaresHessian", x));
    }

    [Fact]
    public void The_tangent_of_what_is_not_taken_is_0()
    {
        Assert.Equal([2, 2], Of("GuardedJvp", 0.0, 2.0, 5.0, 2.0));
        Assert.Equal([1, 3], Of("TiedJvp", (Tensor1D<double>)[0, 1, 1], (Tensor1D<double>)[7, 3, 5]));
    }

    [Fact]
    public void A_tangent_that_is_0_stays_0_where_the_partial_derivative_is_infinite()
    {
        Assert.Equal([2, 3], Of("RootJvp", 0.0, 2.0, 0.0, 3.0));
        Assert.Equal([2, double.PositiveInfinity], Of("RootJvp", 0.0, 2.0, 1.0, 3.0));
    }

    [Fact]
    public void A_tangent_of_another_length_is_an_ArgumentException_that_names_it()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Of("CumulativeJvp", (Tensor1D<double>)[1, 2], (Tensor1D<double>)[1, 2, 3]));
        Assert.Equal("xTangent", thrown.ParamName);
    }

    [Fact]
    public void Rows_and_columns_are_the_same_Jacobian() => Assert.Equal(Of("RotatedJacobian", 0.3, 1.5), Of("RotatedRows", 0.3, 1.5));
}
