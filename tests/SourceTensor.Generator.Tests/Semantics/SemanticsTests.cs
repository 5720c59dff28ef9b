using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>One test for each question of what a program means, named after it: plain, compiled and differentiated.</summary>
public sealed class SemanticsTests
{
    private delegate void Doubled(Tensor1D<double> x, Span<double> destination);

    private static readonly CompiledProgram s_program = Compile.Run("""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Rules
        {
            [TensorFunction]
            public static double Learned(double alpha, Tensor1D<double> rewards) => Scan(rewards, 0.5, (q, r) => q + alpha * (r - q)).Final;

            [TensorFunction]
            public static Tensor1D<double> Learning(double alpha, Tensor1D<double> rewards) => Scan(rewards, 0.5, (q, r) => q + alpha * (r - q)).States;

            [TensorFunction]
            public static double Both(Tensor1D<double> x, Tensor1D<double> y) => Scan((x, y), 0.0, (s, a, b) => s + a * b).Final;

            [TensorFunction]
            public static double Products(Tensor2D<double> weights, Tensor1D<double> x) => Sum(weights * x);

            [TensorFunction]
            public static double Read(Tensor1D<double> q, Tensor1D<int> choices)
            {
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                    total += q[choices[t]];
                return total;
            }

            [TensorFunction]
            public static double ReadOdd(Tensor1D<double> q, Tensor1D<int> choices)
            {
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                    if (choices[t] % 2 == 1)
                        total += q[choices[t]];
                return total;
            }

            [TensorFunction]
            public static double Guarded(double x, Tensor1D<double> y) => (x > 0 ? Math.Sqrt(x) : 0 * x) + Sum(Where(y > 0, Log(y), 0 * y));

            [TensorFunction]
            public static double Limits(double zero, Tensor1D<double> zeros) =>
                Math.Pow(zero, 0) + Norm(zeros) + TensorMath.Hypot(zero, zero) + Math.Atan2(zero, zero) + Relu(zero) + Math.Abs(zero) + 3 * Math.Max(zero, zero + 0) + Math.Clamp(zero, 0, 1);

            [TensorFunction]
            public static double Steps(double x, int n) => Math.Floor(x) * n + (x > 1 ? 2 : 3) + (int)(x * 10) + Math.Sign(x);

            [TensorFunction]
            public static Tensor1D<double> Backward(Tensor1D<double> x) => Scan(x, 0.0, (s, r) => 2 * s + r, reverse: true).States;

            [TensorFunction]
            public static double Rational(double x, double y)
            {
                var z = x;
                for (var t = 0; t < 20; t++)
                    z = (z * y + x / (z + 2)) - Math.Sqrt(z * z + y);
                return z;
            }

            [TensorFunction]
            public static double Stable(Tensor1D<double> x) => Sum(Log(SoftMax(x))) + Log(Sum(Exp(x))) + Sum(Log(1 + Exp(x)));

            [TensorFunction]
            public static float Single(Tensor1D<float> x) => Sum(x);

            [TensorFunction]
            public static Tensor1D<double> Twice(Tensor1D<double> x) => 2 * x;

            [Compiled(nameof(Twice))]
            public static partial void TwiceTo(Tensor1D<double> x, Span<double> destination);

            [TensorFunction]
            public static Tensor2D<double> Root(Tensor2D<double> a) => Cholesky(a);
        }
        """);

    private static object Plain(string name, params object[] arguments) => s_program.Invoke("Rules", name, arguments)!;

    private static object Compiled(string name, params object[] arguments) => s_program.Invoke("Rules", name + "Compiled", arguments)!;

    private static object Gradient(string name, params object[] arguments) => s_program.Invoke("Rules", name + "Gradient", arguments)!;

    [Fact]
    public void No_steps()
    {
        Tensor1D<double> none = [];
        Assert.Equal(0.5, Plain("Learned", 0.3, none));
        Assert.Equal(0.5, Compiled("Learned", 0.3, none));
        var (value, alpha, rewards) = ((double, double, Tensor1D<double>))Gradient("Learned", 0.3, none);
        Assert.Equal((0.5, 0.0, 0), (value, alpha, rewards.Length));
        Assert.Equal(0, ((Tensor1D<double>)Compiled("Learning", 0.3, none)).Length);
    }

    [Fact]
    public void Sequences_of_unequal_length_are_refused()
    {
        Tensor1D<double> x = [1, 2, 3];
        Tensor1D<double> y = [1, 2];
        foreach (var run in new Action[] { () => Plain("Both", x, y), () => Compiled("Both", x, y), () => Gradient("Both", x, y) })
        {
            var thrown = Assert.Throws<ArgumentException>(run);
            Assert.Contains("3", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("2", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Shapes_that_are_not_known_are_checked_at_entry()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Compiled("Products", Tensor2D.Ones<double>(2, 3), Tensor1D.Ones<double>(4)));
        Assert.Equal("x", thrown.ParamName);
        Assert.Contains("weights.Columns", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("x.Length", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broadcasting_never_gives_another_number()
    {
        Tensor2D<double> weights = [[1, 2, 3], [4, 5, 6]];
        Assert.Equal(Plain("Products", weights, (Tensor1D<double>)[1, 2, 3]), Compiled("Products", weights, (Tensor1D<double>)[1, 2, 3]));

        // Eager code repeats an axis that happens to have length 1; what is compiled refuses.
        Assert.Equal(42.0, Plain("Products", weights, (Tensor1D<double>)[2]));
        Assert.Throws<ArgumentException>(() => Compiled("Products", weights, (Tensor1D<double>)[2]));
    }

    [Fact]
    public void Index_out_of_range_throws()
    {
        Tensor1D<double> q = [1, 2];
        Tensor1D<int> choices = [0, 1, 2];
        foreach (var run in new Action[] { () => Plain("Read", q, choices), () => Compiled("Read", q, choices), () => Gradient("Read", q, choices) })
        {
            Assert.Throws<IndexOutOfRangeException>(run);
        }

        // Under a condition only what is read is tested.
        Assert.Equal(2.0, Compiled("ReadOdd", q, choices));
        Assert.Throws<IndexOutOfRangeException>(() => Compiled("ReadOdd", q, (Tensor1D<int>)[0, 3]));
    }

    [Fact]
    public void The_side_that_is_not_taken_has_no_derivative()
    {
        var (_, x, y) = ((double, double, Tensor1D<double>))Gradient("Guarded", -1.0, (Tensor1D<double>)[-2, 4, 0]);
        Assert.Equal(0, x);
        Assert.Equal([0, 0.25, 0], y.Span.ToArray());
        Assert.Equal(0.5, (((double, double, Tensor1D<double>))Gradient("Guarded", 1.0, (Tensor1D<double>)[])).Item2);
    }

    [Fact]
    public void Partials_at_boundaries_are_limits_of_their_operations()
    {
        var (value, zero, zeros) = ((double, double, Tensor1D<double>))Gradient("Limits", 0.0, (Tensor1D<double>)[0, 0]);
        Assert.Equal(1, value);

        // Of the tied operands of Max the first, and Clamp on its bound.
        Assert.Equal(3 + 1, zero);
        Assert.Equal([0, 0], zeros.Span.ToArray());
    }

    [Fact]
    public void Integer_and_bool_paths_have_no_derivative()
    {
        Assert.Equal(Plain("Steps", 1.25, 4), Compiled("Steps", 1.25, 4));
        Assert.Equal((4 + 2 + 12 + 1.0, 0.0), Gradient("Steps", 1.25, 4));
    }

    [Fact]
    public void Reverse_keeps_the_place_of_an_element()
    {
        Tensor1D<double> x = [1, 10, 100];
        Assert.Equal([421, 210, 100], ((Tensor1D<double>)Plain("Backward", x)).Span.ToArray());
        Assert.Equal([421, 210, 100], ((Tensor1D<double>)Compiled("Backward", x)).Span.ToArray());
    }

    [Fact]
    public async Task Aliasing_is_an_error_where_a_write_would_be_seen() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var row = q;
                {|ST1004:q|}[0] = 1;
                return Sum(row) + Sum(q);
            }
            """);

    [Fact]
    public void Floating_point_is_that_of_the_plain_method()
    {
        // + − × ÷ √ of numbers: to the last bit.
        Assert.All(new[] { 0.1, 0.7, 3.0 }, y => Assert.Equal(Plain("Rational", 1.3, y), Compiled("Rational", 1.3, y)));

        // Sums in lanes are added up in an order of their own, the same each time.
        var weights = Tensor2D.Filled(7, 33, 0.1);
        var x = Tensor1D.LinearSpace(0.1, 1.7, 33);
        Assert.Equal((double)Plain("Products", weights, x), (double)Compiled("Products", weights, x), 1e-13);
        Assert.Equal(Compiled("Products", weights, x), Compiled("Products", weights, x));
    }

    [Fact]
    public void Stability_is_that_of_the_stable_forms()
    {
        Tensor1D<double> x = [800, -800, 0];
        var (value, gradient) = ((double, Tensor1D<double>))Gradient("Stable", x);

        // log softmax: 0, −1600, −800; log Σ exp: 800; log(1 + exp): 800, 0, log 2.
        Assert.Equal(-2400 + 800 + 800 + Math.Log(2), value, 1e-11);
        Assert.Equal([(1 - 3) + 1 + 1, 1, 1 + 0.5], gradient.Span.ToArray().Select(element => Math.Round(element, 12)));
    }

    [Fact]
    public void Float32_sums_are_added_up_in_float64()
    {
        var x = Tensor1D.Filled(100_000, 0.1f);
        Assert.Equal((float)(100_000 * (double)0.1f), Plain("Single", x));
        Assert.Equal((float)(100_000 * (double)0.1f), Compiled("Single", x));
    }

    [Fact]
    public void Failure_comes_before_the_first_write()
    {
        var twice = s_program.Method<Doubled>("Rules", "TwiceTo");
        var memory = new double[] { 1, 2, 3 };
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => twice(memory, new double[2])).ParamName);
        Assert.Throws<ArgumentException>(() => twice(memory, memory));
        Assert.Equal([1, 2, 3], memory);

        // A matrix that has no factor is no failure.
        Assert.Contains(double.NaN, ((Tensor2D<double>)Compiled("Root", (Tensor2D<double>)[[1, 2], [2, 1]])).Span.ToArray());
    }
}
