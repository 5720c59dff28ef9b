using System;
using System.Linq;
using System.Threading.Tasks;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The rules of docs/semantics.md about products of tensors and functions of matrices, one test for each.</summary>
public sealed class LinearSemantics
{
    private static readonly Lazy<CompiledProgram> s_program = new(() => Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Rules
        {
            [TensorFunction] public static Tensor2D<double> Product(Tensor2D<double> a, Tensor2D<double> b) => MatMul(a, b);
            [TensorFunction] public static Tensor4D<double> Batches(Tensor4D<double> a, Tensor3D<double> b) => MatMul(a, b);
            [TensorFunction] public static float Number(Tensor1D<float> x, Tensor1D<float> y) => Dot(x, y);
            [TensorFunction] public static Tensor1D<float> Vector(Tensor1D<float> x, Tensor2D<float> y) => MatMul(x, y);
            [TensorFunction] public static double Chosen(Tensor2D<double> a, Tensor1D<double> x, [Data] Tensor1D<bool> taken) => Sum(Where(taken, MatMul(a, x), 0));
            [TensorFunction] public static double Multiplied(Tensor2D<double> a, Tensor1D<double> x, [Data] Tensor1D<double> w) => Sum(w * MatMul(a, x));
            [TensorFunction] public static double Replaced(Tensor2D<double> a, Tensor1D<double> b, [Data] Tensor1D<bool> taken) => Sum(Where(taken, Solve(a, b), 0));
            [TensorFunction] public static Tensor2D<double> Factor(Tensor2D<double> a) => Cholesky(a);
            [TensorFunction] public static double FactorSum(Tensor2D<double> a) => Sum(Cholesky(a));
            [TensorFunction] public static Tensor1D<double> Solution(Tensor2D<double> a, Tensor1D<double> b) => Solve(a, b);
            [TensorFunction] public static Tensor1D<double> Triangle(Tensor2D<double> a, Tensor1D<double> b) => SolveTriangular(a, b);
            [TensorFunction] public static Tensor2D<double> Inverted(Tensor2D<double> a) => Inverse(a);
            [TensorFunction] public static double Size(Tensor2D<double> a) => Determinant(a);
            [TensorFunction] public static double LogSize(Tensor2D<double> a) => LogDeterminant(a);
        }
        """));

    private static double[] Run(string function, params object[] arguments) => [.. Arguments.All(s_program.Value.Invoke("Rules", function, arguments)!).SelectMany(part => part.Values)];

    private static double[] Same(string function, params object[] arguments)
    {
        var (plain, compiled) = (Run(function, arguments), Run(function + "Compiled", arguments));
        Assert.Equal(plain.Length, compiled.Length);
        Assert.All(plain.Zip(compiled), pair => Numbers.Close(pair.First, pair.Second, 1e-14, function));
        return compiled;
    }

    private static Tensor2D<double> Matrix(int n, params double[] values) => new(values, n, values.Length / n);

    [Fact]
    public void A_sum_over_no_products_is_0() =>
        Assert.Equal(new double[6], Same("Product", Tensor2D.Zeros<double>(2, 0), Tensor2D.Zeros<double>(0, 3)));

    [Fact]
    public void Products_to_a_number_add_up_in_double_precision_others_in_their_own()
    {
        // 1 is lost beside 1e8 in single precision; the exact sum of products is 1.
        Tensor1D<float> x = [1e8f, 1, -1e8f];
        Assert.Equal([1], Same("Number", x, new Tensor1D<float>([1, 1, 1])));
        Assert.Equal([0], Same("Vector", x, new Tensor2D<float>([1, 1, 1], 3, 1)));

        // The product itself has more digits than single precision.
        Tensor1D<float> y = [1 + 1e-7f, -1];
        Assert.NotEqual(0, Same("Number", y, new Tensor1D<float>([1 + 1e-7f, (1 + 1e-7f) * (1 + 1e-7f)]))[0]);
    }

    [Fact]
    public void Leading_axes_correspond_from_the_last_and_none_is_repeated()
    {
        var a = new Tensor4D<double>([.. Enumerable.Range(0, 24).Select(i => (double)i)], 2, 3, 2, 2);
        var b = new Tensor3D<double>([.. Enumerable.Range(0, 12).Select(i => (double)i)], 3, 2, 2);
        var c = Same("Batches", a, b);
        Assert.Equal(Run("Product", a[1, 2], b[2]), c[^4..]);
        var single = new Tensor3D<double>(new double[4], 1, 2, 2);
        Assert.Throws<ArgumentException>(() => Run("Batches", a, single));
        Assert.Throws<ArgumentException>(() => Run("BatchesCompiled", a, single));
    }

    [Fact]
    public void What_was_not_taken_of_a_product_is_0_though_a_factor_is_infinite()
    {
        var a = Matrix(2, double.PositiveInfinity, double.NaN, 2, 3);
        Tensor1D<double> x = [1, 1];
        Assert.Equal([5, 0, 0, 1, 1, 2, 3], Run("ChosenGradient", a, x, new Tensor1D<bool>([false, true])));
    }

    [Fact]
    public void A_factor_0_times_an_infinite_one_is_NaN_as_in_the_product_itself()
    {
        var a = Matrix(2, double.PositiveInfinity, 1, 2, 3);
        var gradient = Run("MultipliedGradient", a, new Tensor1D<double>([1, 1]), new Tensor1D<double>([0, 1]));
        Assert.True(double.IsNaN(gradient[0]));
        Assert.True(double.IsNaN(gradient[5]));
        Assert.Equal(3, gradient[6]);
    }

    [Fact]
    public void What_was_not_taken_of_a_solution_is_0_though_the_matrix_is_singular()
    {
        var gradient = Run("ReplacedGradient", Matrix(2, 1, 1, 1, 1), new Tensor1D<double>([1, 2]), new Tensor1D<bool>([false, false]));
        Assert.Equal(new double[7], gradient);
    }

    [Fact]
    public void Of_a_Cholesky_factor_the_lower_triangle_is_read_and_has_a_gradient()
    {
        var a = Matrix(2, 4, double.NaN, 2, 3);
        Assert.Equal([2, 0, 1, Math.Sqrt(2)], Same("Factor", a));
        var gradient = Run("FactorSumGradient", a);
        Assert.Equal(0, gradient[2]);

        // L = [√a, 0; c / √a, √(b − c² / a)].
        Assert.Equal(1.0 / 4 - 2.0 / (2 * 8) + (4.0 / 16) / (2 * Math.Sqrt(2)), gradient[1], 1e-14);
        Assert.Equal((1.0 / 2) - (2 * 2.0 / 4 / (2 * Math.Sqrt(2))), gradient[3], 1e-14);
        Assert.Equal(1 / (2 * Math.Sqrt(2)), gradient[4], 1e-14);
    }

    [Theory]
    [InlineData(1.0, 2.0, 1.0)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(-1.0, 0.0, 1.0)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(double.NaN, 0.0, 1.0)]
    [InlineData(1.0, 0.0, double.PositiveInfinity)]
    public void The_factor_of_a_matrix_that_is_not_positive_definite_is_NaN(double first, double below, double second)
    {
        var l = Same("Factor", Matrix(2, first, below, below, second));
        Assert.Equal([double.NaN, 0, double.NaN, double.NaN], l);
    }

    [Fact]
    public void Of_a_singular_matrix_there_are_infinities_or_NaN_and_no_exception()
    {
        var a = Matrix(3, 1, 2, 3, 2, 4, 6, 1, 0, 1);
        Tensor1D<double> b = [1, 2, 4];
        Assert.Contains(Same("Solution", a, b), x => !double.IsFinite(x));
        Assert.Contains(Same("Inverted", a), x => !double.IsFinite(x));
        Assert.Contains(Same("Triangle", Matrix(2, 1, 0, 1, 0), new Tensor1D<double>([1, 2])), x => !double.IsFinite(x));
        Assert.Equal([0], Same("Size", a));
        Assert.Equal([double.NegativeInfinity], Same("LogSize", a));
    }

    [Theory]
    [InlineData(1, 2, 3, 2, 4, 6, 1, 0, 1)]
    [InlineData(0, 0, 0, 0, 4, 6, 1, 0, 1)]
    [InlineData(1, 2, 3, 2, 4, 6, 3, 6, 9)]
    [InlineData(0, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(0, 1, 0, 1, 0, 0, 0, 0, 0)]
    [InlineData(1, 0, 1, 0, 1, 1, 1, 1, 2)]
    public void The_determinant_of_a_singular_matrix_has_a_gradient(params int[] values)
    {
        var a = new Elements<double>([.. values.Select(value => (double)value)], [3, 3]);
        var function = s_program.Value.Models.Values.First(model => model.FunctionName == "Size").Function!;
        var gradient = Run("SizeGradient", Matrix(3, a.Values));
        for (var i = 0; i < 9; i++)
        {
            var direction = Numbers.Zeros(a);
            direction.Values[i] = 1;
            Numbers.Close(Numbers.Difference(function, [a], 0, i, [1]), gradient[i + 1], 1e-13, $"element {i}, difference");
            Numbers.Close(Numbers.Tangents(function, [a], [direction])[0].Values[0], gradient[i + 1], 1e-13, $"element {i}, dual numbers");
        }
    }

    /// <summary>A Hilbert matrix loses as many digits as its condition number, 1.5e7, has.</summary>
    [Fact]
    public void Ill_conditioned_matrices_lose_no_more_digits_than_they_must()
    {
        const double Condition = 1.5e7;
        const double Rounding = 6 * 2.3e-16;
        var values = Enumerable.Range(0, 36).Select(i => 1.0 / ((i / 6) + (i % 6) + 1)).ToArray();
        var right = Enumerable.Range(0, 6).Select(i => 1 + (0.3 * i)).ToArray();
        Elements<double>[] arguments = [new(values, [6, 6]), new(right, [6])];
        foreach (var (name, count, gradientOf) in new[] { ("Solution", 2, ""), ("Factor", 1, ""), ("Inverted", 1, ""), ("Size", 1, ""), ("LogSize", 1, ""), ("LogSize", 1, "Gradient"), ("Size", 1, "Gradient"), ("FactorSum", 1, "Gradient") })
        {
            var function = s_program.Value.Models.Values.First(model => model.FunctionName == name).Function!;
            function = gradientOf.Length == 0 ? function : Reverse.Gradient(function, [0]);
            object[] given = [Matrix(6, values), new Tensor1D<double>(right)];
            var run = Run(name + (gradientOf.Length == 0 ? "Compiled" : gradientOf), given[..count]);
            double[] exact = [.. new Evaluator<DoubleDouble>(new DoubleDoubleNumbers())
                .Run(function, [.. arguments[..count].Select(x => new Elements<DoubleDouble>([.. x.Values.Select(value => (DoubleDouble)value)], x.Shape))])
                .SelectMany(part => part.Values).Select(value => value.High)];
            var scale = exact.Max(Math.Abs);
            Assert.All(exact.Zip(run), pair => Assert.True(
                Math.Abs(pair.First - pair.Second) <= Condition * Rounding * scale, FormattableString.Invariant($"{name}{gradientOf}: {pair.First} and {pair.Second} beside {scale}")));
        }
    }

    [Fact]
    public void A_matrix_has_to_be_square_and_the_lengths_of_its_right_hand_side()
    {
        Tensor1D<double> b = [1, 2];
        Assert.Throws<ArgumentException>("a", () => Run("Solution", Matrix(2, 1, 2, 3, 4, 5, 6), b));
        Assert.Throws<ArgumentException>("a", () => Run("SolutionCompiled", Matrix(2, 1, 2, 3, 4, 5, 6), b));
        Assert.Throws<ArgumentException>("b", () => Run("Solution", Matrix(3, new double[9]), b));
        Assert.Throws<ArgumentException>("b", () => Run("SolutionCompiled", Matrix(3, new double[9]), b));
    }

    [Fact]
    public async Task A_matrix_that_is_never_square_is_a_diagnostic() => Assert.Equal(
        ["`Determinant(a)`: `a` has [2, 3]; a square matrix is needed", "`Solve(c, b)`: `c` has [2, 2], `b` has [3]; a right-hand side has as many rows as the matrix"],
        await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var a = Tensor2D.Filled(2, 3, x);
                var b = Tensor1D.Filled(3, x);
                var c = Tensor2D.Filled(2, 2, x);
                return {|ST1006:Determinant(a)|} + Sum({|ST1006:Solve(c, b)|});
            }
            """)));

    [Fact]
    public async Task Which_triangle_is_read_is_known_at_build_time() => await Analyze.Members("""
        [TensorFunction]
        public static double F(Tensor2D<double> a, Tensor1D<double> b, bool lower) => Sum(SolveTriangular(a, b, {|ST1001:lower|}));
        """);
}
