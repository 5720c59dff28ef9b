using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Construct is not supported.</summary>
public sealed class ST1001
{
    [Fact]
    public async Task Flags_the_exact_expression() =>
        Assert.Equal(["`new double[3]` is not supported in a [TensorFunction]; make a tensor: `Tensor1D.Zeros<double>(n)`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => 1 + ({|ST1001:new double[3]|}).Length * x;
            """)));

    [Fact]
    public async Task Flags_statements() =>
        Assert.Equal(["`try` is not supported in a [TensorFunction]", "`goto` is not supported in a [TensorFunction]", "a label is not supported in a [TensorFunction]"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var y = x;
                {|ST1001:try { y = 2 * x; } finally { }|}
                return y;
            }

            [TensorFunction]
            public static double G(double x)
            {
                var y = x;
                if (x > 0) { {|ST1001:goto end;|} }
                y = 0;
                {|ST1001:end: return y;|}
            }
            """)));

    [Fact]
    public async Task Flags_what_a_side_that_is_not_taken_has_wrong() =>
        await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                if (x > 0) { return {|ST1001:new double[3]|}.Length; }
                for (var t = 0; t < 3; t++) { x += {|ST1002:Math.IEEERemainder(x, 2)|}; }
                return x;
            }
            """));

    [Fact]
    public async Task Flags_a_parameter_of_another_type() =>
        Assert.Equal(["a parameter of type `string` is not supported in a [TensorFunction]; parameters are scalars and tensors, or tuples and positional record structs of them, passed by value"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(string {|ST1001:s|}) => 1;
            """)));

    [Fact]
    public async Task Flags_all_that_is_wrong_and_nothing_that_follows_from_it() =>
        Assert.Equal(["`new double[2]` is not supported in a [TensorFunction]; make a tensor: `Tensor1D.Zeros<double>(n)`", "`Math.IEEERemainder` is", "`lock` is not supported in a [TensorFunction]"], (await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var y = {|ST1001:new double[2]|};
                var total = y[1] * 2;
                for (var t = 0; t < x.Length; t++)
                {
                    total += {|ST1002:Math.IEEERemainder(x[t], 2)|} * y[0];
                }

                {|ST1001:lock (typeof(C)) { total /= 2; }|}
                return total + y[0];
            }
            """))).Select(message => message.StartsWith("`Math.IEEERemainder", StringComparison.Ordinal) ? "`Math.IEEERemainder` is" : message));

    [Fact]
    public async Task Flags_the_call_of_an_emitted_member() =>
        Assert.Equal(["calling `FCompiled`, which is not declared, is not supported in a [TensorFunction]; declare it, or call the function it is made of"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [TensorFunction]
            public static double G(double x) => 1 + {|ST1001:FCompiled(x)|};
            """)));

    [Fact]
    public async Task Flags_the_call_of_a_derivative_that_writes_to_destinations() =>
        Assert.Equal(["calling `FSlope`, which writes to destinations; declare one that returns its results, is not supported in a [TensorFunction]"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [Gradient(nameof(F))]
            public static partial double FSlope(double x, out double xGradient);

            [TensorFunction]
            public static double G(double x)
            {
                double slope;
                {|ST1001:FSlope(x, out slope)|};
                return 1.0;
            }
            """)));

    [Fact]
    public async Task Does_not_flag_the_call_of_a_declared_derivative() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [Gradient(nameof(F))]
            public static partial (double Value, double X) FSlope(double x);

            [TensorFunction]
            public static double G(double x) => 1 + FSlope(x).X;
            """)));

    [Fact]
    public async Task Flags_the_call_of_a_helper_with_a_fault() =>
        Assert.Equal(["`new double[3]` is not supported in a [TensorFunction]; make a tensor: `Tensor1D.Zeros<double>(n)`"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => 2 * {|ST1001:Helper(x)|};

            private static double Helper(double x) => x * new double[3].Length;
            """)));

    [Theory]
    [InlineData("(double A, double B) { public P(double a) : this(a, 2 * a) { } }", "{|ST1001:new P(x)|}.A")]
    [InlineData("(double A) { public double A { get; } = A * 2; }", "{|ST1001:new P(x)|}.A")]
    [InlineData("(double A) { public double B { get; init; } = A * 2; }", "{|ST1001:new P(x)|}.A")]
    [InlineData("(double A) { private readonly double _b = A; public double B => _b; }", "{|ST1001:new P(x)|}.B")]
    [InlineData("(double A, double B) { public void Deconstruct(out double a, out double b) { a = B; b = A; } }", "H(new P(x, 2)); static double H(P p) { {|ST1001:var (a, b) = p|}; return a - b; }")]
    [InlineData("(double A, double B) { public void Deconstruct(out double a, out double b) { a = B; b = A; } }", "new P(x, 2) is {|ST1001:(1, _)|} ? x : 1")]
    [InlineData("(double A) { public void operator +=(double b) { } }", "H(new P(x)); static double H(P p) { {|ST1001:p += 2|}; return p.A; }")]
    public async Task Flags_a_record_whose_parts_are_not_all_there_is(string record, string result) =>
        await Analyze.Members($$"""
            public record struct P{{record}}

            [TensorFunction]
            public static double G(double x)
            {
                return {{result}};
            }
            """);

    [Fact]
    public async Task Flags_arguments_in_another_order_that_write() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var i = 1;
                double Next() => x + i++;
                return {|ST1001:Math.Pow(y: Next(), x: Next())|} + Math.Pow(y: x, x: 2);
            }
            """);

    [Fact]
    public async Task Flags_foreach_over_a_variable_that_it_assigns() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var q = x;
                var total = 0.0;
                {|ST1001:foreach (var item in q)
                {
                    q = q * 2.0;
                    total += item;
                }|}

                return total;
            }
            """);

    [Fact]
    public async Task Flags_a_target_that_its_value_assigns() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x)
            {
                var q = Tensor1D.Zeros<double>(2);
                {|ST1001:q[0] = (q = Tensor1D.Filled(2, x))[1]|};
                return q[0];
            }
            """);

    [Fact]
    public async Task Does_not_flag_what_is_supported() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, int n)
            {
                const double scale = 2;
                var q = Tensor1D.Zeros<double>(n);
                for (var t = 0; t < n; t++) { q[t] = scale * x[t]; }
                return Scan(q, 0.0, (s, a) => s + a).Final;
            }
            """)));

    [Fact]
    public async Task Flags_a_default_member_that_only_the_editor_sees() =>
        await Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => x * x;

            [TensorFunction]
            public static double G(double x) => {|ST1001:FCompiled(x)|};
            """);

    [Fact]
    public async Task Flags_an_enumeration_where_its_name_or_type_would_be_seen() =>
        Assert.Equal(
            ["an enumeration in a message is not supported in a [TensorFunction]; write its number, (int)…", "a parameter of type `DayOfWeek` is not supported in a [TensorFunction]; parameters are scalars and tensors, or tuples and positional record structs of them, passed by value"],
            await Analyze.Messages(Analyze.Members("""
                [TensorFunction]
                public static double F(double x, int day)
                {
                    var today = (System.DayOfWeek)day;
                    if (today > System.DayOfWeek.Saturday)
                        throw new System.ArgumentException($"there is no {{|ST1001:today|}}");
                    return today == System.DayOfWeek.Sunday ? x : 2 * x;
                }

                [TensorFunction]
                public static double G(double x, System.DayOfWeek {|ST1001:day|}) => x;
                """)));

    [Fact]
    public async Task Does_not_flag_other_methods() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            public static double F(double x) => x > 0 ? x : 0;
            """)));
}
