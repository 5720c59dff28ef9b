using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The rows of the semantics that speak of reductions, cumulative functions and structure.</summary>
public sealed class StructureRules
{
    private delegate (double Value, Tensor1D<double> X) Gradient(Tensor1D<double> x);

    private delegate (double Value, Tensor2D<double> X) MatrixGradient(Tensor2D<double> x);

    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Rules
        {
            [TensorFunction]
            public static double Factors(Tensor1D<double> x) => Product(x);

            [TensorFunction]
            public static double Prefixes(Tensor1D<double> x) => Sum(CumulativeProduct(x));

            [TensorFunction]
            public static double Largest(Tensor1D<double> x) => Max(x);

            [TensorFunction]
            public static double Smallest(Tensor2D<double> x) => Sum(MinAlong(x, 1));

            [TensorFunction]
            public static double Overall(Tensor2D<double> x) => Max(x) + 10 * Min(x);

            [TensorFunction]
            public static double Length(Tensor1D<double> x) => Norm(x);

            [TensorFunction]
            public static double Spread(Tensor1D<double> x) => StandardDeviation(x);

            [TensorFunction]
            public static double Sample(Tensor1D<double> x) => Variance(x, 1);

            [TensorFunction]
            public static double Evidence(Tensor1D<double> x) => Sum(CumulativeLogSumExp(x)[1..]);

            [TensorFunction]
            public static double Masked(Tensor1D<double> x) => Max(-(x * x));

            [TensorFunction]
            public static int Position(Tensor1D<double> x) => ArgMax(x);

            [TensorFunction]
            public static Tensor1D<int> Positions(Tensor2D<double> x) => ArgMin(x, -1);

            [TensorFunction]
            public static Tensor1D<double> Read(Tensor1D<double> x, Tensor1D<int> at) => x[at];

            [TensorFunction]
            public static Tensor1D<double> ReadComputed(Tensor1D<double> x, Tensor1D<int> at) => Gather(x, at + 1) * 2;

            [TensorFunction]
            public static Tensor1D<double> Hot(int index) => OneHot<double>(index, 3);

            [TensorFunction]
            public static Tensor2D<double> Halves(Tensor1D<double> x) => Reshape(x, 2, x.Length / 2);

            [TensorFunction]
            public static double Parts(Tensor1D<double> x) => Sum(Split(x, 3)[1]);

            [TensorFunction]
            public static double InLoop(Tensor2D<double> x)
            {
                var total = 0.0;
                for (var i = 0; i < x.Rows; i++)
                {
                    total += Max(x[i]);
                }

                return total;
            }
        }
        """);

    private static double[] GradientOf(string function, params double[] x) => s_program.Method<Gradient>("Rules", function + "Gradient")(new Tensor1D<double>(x)).X.Span.ToArray();

    private static double[] GradientOf(string function, Tensor2D<double> x) => s_program.Method<MatrixGradient>("Rules", function + "Gradient")(x).X.Span.ToArray();

    private static void Throws<T>(string function, params object[] arguments)
        where T : Exception
    {
        Assert.Throws<T>(() => s_program.Invoke("Rules", function, arguments));
        Assert.Throws<T>(() => s_program.Invoke("Rules", function + "Compiled", arguments));
    }

    private static object Both(string function, params object[] arguments)
    {
        var plain = s_program.Invoke("Rules", function, arguments)!;
        Assert.Equal(plain.ToString(), s_program.Invoke("Rules", function + "Compiled", arguments)!.ToString());
        return plain;
    }

    [Fact]
    public void Products_have_exact_derivatives_where_factors_are_0()
    {
        Assert.Equal([12, 8, 6], GradientOf("Factors", 2, 3, 4));
        Assert.Equal([0, 8, 0], GradientOf("Factors", 2, 0, 4));
        Assert.Equal([0, 0, 0], GradientOf("Factors", 0, 0, 4));
        Assert.Equal([1 + 0 + 0, 2 + 8, 0], GradientOf("Prefixes", 2, 0, 4));
    }

    [Fact]
    public void Max_and_Min_give_the_adjoint_to_the_first_of_tied_elements_and_to_the_first_NaN()
    {
        Assert.Equal([0, 1, 0], GradientOf("Largest", 1, 3, 3));
        Assert.Equal([1, 0], GradientOf("Largest", double.NegativeInfinity, double.NegativeInfinity));
        Assert.Equal([0, 1, 0], GradientOf("Largest", 5, double.NaN, double.NaN));
        Assert.Equal([0, 1, 0, 1, 0, 0], GradientOf("Smallest", [[2, 1, 1], [4, 4, 4]]));
        Assert.Equal([0, 1, 10, 0, 0, 0], GradientOf("Overall", [[2, 3, -1], [2, 3, -1]]));
    }

    [Fact]
    public void What_an_extremum_did_not_take_is_masked() => Assert.Equal([-1, 0], GradientOf("Masked", 0.5, double.PositiveInfinity));

    [Fact]
    public void ArgMax_and_ArgMin_give_the_first_of_ties_and_the_first_NaN()
    {
        Assert.Equal(1, Both("Position", Tensor1D.Create(1.0, 3, 3)));
        Assert.Equal(2, Both("Position", Tensor1D.Create(1.0, 3, double.NaN, double.NaN)));
        Assert.Equal(0, Both("Position", Tensor1D.Filled(3, double.NegativeInfinity)));
        Assert.Equal([1, 0], ((Tensor1D<int>)Both("Positions", (Tensor2D<double>)[[2, 1, 1], [4, 4, 4]])).Span);
    }

    [Fact]
    public void Extrema_of_nothing_are_an_ArgumentException()
    {
        var none = Tensor1D.Zeros<double>(0);
        Throws<ArgumentException>("Largest", none);
        Throws<ArgumentException>("Position", none);
        Throws<ArgumentException>("Smallest", Tensor2D.Zeros<double>(2, 0));
        Throws<ArgumentException>("InLoop", Tensor2D.Zeros<double>(2, 0));
        Assert.Equal(0.0, Both("InLoop", Tensor2D.Zeros<double>(0, 0)));
        Assert.Equal(1.0, Both("Factors", none));
        Assert.Equal(0.0, Both("Length", none));
        Assert.Equal(double.NaN, Both("Spread", none));
    }

    [Fact]
    public void A_norm_and_a_standard_deviation_have_the_derivative_0_where_they_are_0()
    {
        Assert.Equal([0, 0], GradientOf("Length", 0, 0));
        Assert.Equal([0.6, 0.8], GradientOf("Length", 3, 4).Select(x => Math.Round(x, 14)));
        Assert.Equal([0, 0, 0], GradientOf("Spread", 2, 2, 2));
    }

    [Fact]
    public void A_variance_divides_by_the_number_of_elements_less_the_correction()
    {
        Assert.Equal(2.0, Both("Sample", Tensor1D.Create(1.0, 3)));
        Assert.Equal(double.NaN, Both("Sample", Tensor1D.Create(1.0)));
        Assert.Equal(double.NaN, Both("Sample", Tensor1D.Zeros<double>(0)));
    }

    [Fact]
    public void A_cumulative_logarithm_of_sums_is_exact_for_no_weight() =>
        Assert.Equal([0, 1, 0], GradientOf("Evidence", double.NegativeInfinity, 700, double.NegativeInfinity).Select((x, i) => i == 1 ? x - 1 : x));

    [Fact]
    public void An_index_in_a_tensor_that_is_out_of_range_throws()
    {
        Tensor1D<double> x = [1, 2, 3];
        Assert.Equal([3, 1, 3], ((Tensor1D<double>)Both("Read", x, (Tensor1D<int>)[2, 0, 2])).Span);
        Throws<IndexOutOfRangeException>("Read", x, (Tensor1D<int>)[2, 3]);
        Throws<IndexOutOfRangeException>("Read", x, (Tensor1D<int>)[-1]);
        Throws<IndexOutOfRangeException>("ReadComputed", x, (Tensor1D<int>)[0, 2]);
        Throws<IndexOutOfRangeException>("Read", Tensor1D.Zeros<double>(0), (Tensor1D<int>)[0]);
        Assert.Equal(0, ((Tensor1D<double>)Both("Read", Tensor1D.Zeros<double>(0), Tensor1D.Zeros<int>(0))).Length);
        Throws<IndexOutOfRangeException>("Hot", 3);
        Throws<IndexOutOfRangeException>("Hot", -1);
        Assert.Equal([0, 0, 1], ((Tensor1D<double>)Both("Hot", 2)).Span);
    }

    [Fact]
    public void Numbers_of_elements_that_do_not_agree_are_an_ArgumentException()
    {
        Throws<ArgumentException>("Halves", Tensor1D.Ones<double>(5));
        Assert.Equal(2, ((Tensor2D<double>)Both("Halves", Tensor1D.Ones<double>(4))).Columns);
        Throws<ArgumentException>("Parts", Tensor1D.Ones<double>(5));
    }

    [Theory]
    [InlineData("Sum(x, axis: 2)", "no axis 2")]
    [InlineData("Sum(x, axis: -3)", "no axis -3")]
    [InlineData("Sum(x, 0, keepDims: false)", "keepDims")]
    [InlineData("Permute(x, 0, 0)", "no order of the axes")]
    [InlineData("Reshape(Tensor1D.Zeros<double>(4), 3, 2)", "number of elements")]
    [InlineData("Squeeze(Tensor2D.Zeros<double>(4, 2), 0)", "length 1")]
    [InlineData("Concatenate([Tensor1D.Zeros<double>(2)], axis: 1)", "no axis 1")]
    [InlineData("Stack([Tensor1D.Zeros<double>(2), Tensor1D.Zeros<double>(3)])", "`Tensor1D.Zeros<double>(3)` has [3]")]
    [InlineData("Split(Tensor1D.Zeros<double>(5), 2)[0]", "equal parts")]
    public void What_cannot_fit_is_a_diagnostic(string expression, string expected)
    {
        var source = $$"""
            using SourceTensor;
            using static SourceTensor.TensorMath;
            public static partial class Wrong
            {
                [TensorFunction]
                public static double F(Tensor2D<double> x) => Sum({{expression}});
            }
            """;
        Compile.Driver().RunGeneratorsAndUpdateCompilation(Compile.Compilation(Compile.Parse(source)), out var output, out _);
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage(null)).ToList();
        Assert.Contains(errors, message => message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Writing_through_a_reshaped_tensor_is_a_diagnostic()
    {
        var source = """
            using SourceTensor;
            using static SourceTensor.TensorMath;
            public static partial class Wrong
            {
                [TensorFunction]
                public static double F(double v)
                {
                    var x = Tensor2D.Zeros<double>(2, 2);
                    var flat = Reshape(x, 4);
                    flat[0] = v;
                    return Sum(x);
                }
            }
            """;
        Compile.Driver().RunGeneratorsAndUpdateCompilation(Compile.Compilation(Compile.Parse(source)), out var output, out _);
        Assert.Contains(output.GetDiagnostics(), diagnostic => diagnostic.GetMessage(null).Contains("ST1004", StringComparison.Ordinal));
    }
}
