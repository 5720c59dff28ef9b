using System;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Written tensor has two names.</summary>
public sealed class ST1004
{
    [Fact]
    public async Task Flags_a_write_that_another_name_would_see() =>
        Assert.Equal(["`q` is written here and is the same tensor as `before`; make one of them a copy with .Clone()"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q;
                {|ST1004:q|}[0] = 1;
                return Sum(before);
            }
            """)));

    [Fact]
    public async Task Flags_a_view_of_a_row() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor2D.Filled(2, 2, x);
                var row = q[0];
                {|ST1004:q|}[0, 0] = 1;
                return Sum(row);
            }
            """);

    [Fact]
    public async Task Flags_names_that_meet_only_in_a_later_step() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start)
            {
                var a = start.Clone();
                var b = start * 2.0;
                var c = start * start;
                {|ST1004:for (var t = 0; t < x.Length; t++)
                {
                    c[0] += x[t];
                    c = b;
                    b = a;
                }|}
                return Sum(a) + Sum(b) + Sum(c);
            }
            """);

    [Fact]
    public async Task Flags_a_name_that_a_loop_of_no_steps_leaves_shared() =>
        Assert.Equal(["`q` is written here and is the same tensor as `before`; make one of them a copy with .Clone()"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start)
            {
                var q = start.Clone();
                var before = q;
                for (var t = 0; t < x.Length; t++)
                {
                    q = q + x[t];
                }

                {|ST1004:q|}[0] = 5;
                return Sum(before);
            }
            """)));

    [Fact]
    public async Task Flags_a_name_that_is_read_in_the_next_step() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var q = Tensor1D.Zeros<double>(2);
                var before = q;
                var total = 0.0;
                {|ST1004:for (var t = 0; t < x.Length; t++)
                {
                    total += before[0];
                    q[0] += x[t];
                }|}
                return total;
            }
            """);

    [Fact]
    public async Task Flags_a_name_that_is_read_above_the_function_that_writes() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q;
                Write();
                return Sum(before);

                void Write() => {|ST1004:q|}[0] = 1;
            }
            """);

    [Fact]
    public async Task Flags_a_name_of_the_caller_that_is_read_after_the_call() =>
        await Analyze.Members("""
            private static void Write(Tensor1D<double> z) => z[0] = 1;

            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q;
                {|ST1004:Write(q)|};
                return Sum(before);
            }
            """);

    [Theory]
    [InlineData("return Sum(q + Write(q, x));")]
    [InlineData("return Sum(q * (q[0] = x));")]
    [InlineData("return Both(q, Sum(Write(q, x)));")]
    [InlineData("var pair = (q, Sum(Write(q, x))); return pair.Item1[0] + pair.Item2;")]
    [InlineData("return q[(int)Sum(Write(q, x))];")]
    [InlineData("q *= Write(q, x); return q[0];")]
    [InlineData("return Sum(q.With(0, Sum(Write(q, x))));")]
    [InlineData("var pair = new Pair(q, 0); return (pair with { Second = Sum(Write(pair.First, x)) }).First[0];")]
    public async Task Flags_a_write_to_what_the_same_expression_has_read(string end)
    {
        var marked = end.Contains("q[0] = x", StringComparison.Ordinal) ? end.Replace("(q[0]", "({|ST1004:q|}[0]", StringComparison.Ordinal)
            : end.Replace("Write(q, x)", "{|ST1004:Write(q, x)|}", StringComparison.Ordinal).Replace("Write(pair.First, x)", "{|ST1004:Write(pair.First, x)|}", StringComparison.Ordinal);
        await Analyze.Members($$"""
            public readonly record struct Pair(Tensor1D<double> First, double Second);

            private static Tensor1D<double> Write(Tensor1D<double> z, double x)
            {
                z[0] = x;
                return z * 2.0;
            }

            private static double Both(Tensor1D<double> z, double x) => z[0] + x;

            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                {{marked}}
            }
            """);
    }

    [Fact]
    public async Task Flags_a_tensor_of_the_record_whose_member_writes_it() =>
        await Analyze.Members("""
            public readonly record struct State(Tensor1D<double> Q)
            {
                public double First(double x)
                {
                    var q = Q;
                    q[0] = x;
                    return Q[0];
                }
            }

            [TensorFunction]
            public static double F(double x) => {|ST1004:new State(Tensor1D.Filled(2, x)).First(2)|};
            """);

    [Fact]
    public async Task Does_not_flag_a_name_that_is_not_read_any_more() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            private static void Write(Tensor1D<double> z) => z[0] = 1;

            [TensorFunction]
            public static double F(double x, Tensor1D<double> y)
            {
                var start = Tensor1D.Filled(2, x);
                var q = start;
                var first = q[0] + Sum(start);
                q[0] = 1;
                for (var t = 0; t < y.Length; t++)
                {
                    var before = q;
                    first += before[1];
                    q[1] += y[t];
                }

                var again = q;
                first += Sum(again);
                Write(q);
                start = q * 2.0;
                return first + Sum(q);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_the_step_before() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start)
            {
                var q = start.Clone();
                var last = start * 2.0;
                for (var t = 0; t < x.Length; t++)
                {
                    last = q;
                    q = q + x[t];
                    q[0] = last[0];
                }

                q[1] = 3;
                return Sum(q * last);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_names_that_change_places() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start)
            {
                var a = start.Clone();
                var b = start * 2.0;
                for (var t = 0; t < x.Length; t++)
                {
                    a[0] += x[t] * b[0];
                    (a, b) = (b, a);
                }
                return Sum(a) - Sum(b);
            }
            """)));

    [Fact]
    public async Task Does_not_flag_a_copy() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Filled(2, x);
                var before = q.Clone();
                q[0] = 1;
                return Sum(before);
            }
            """)));
}
