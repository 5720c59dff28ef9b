using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Shapes or types do not fit.</summary>
public sealed class ST1006
{
    [Fact]
    public async Task Flags_lengths_that_never_agree() =>
        Assert.Equal(["`Tensor1D.Filled(2, x) + Tensor1D.Filled(3, x)`: `Tensor1D.Filled(2, x)` has [2], `Tensor1D.Filled(3, x)` has [3]"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Sum({|ST1006:Tensor1D.Filled(2, x) + Tensor1D.Filled(3, x)|});
            """)));

    [Fact]
    public async Task Flags_lengths_with_different_names() =>
        Assert.Equal(["`rewards * alpha`: `rewards` has [trials, choices], `alpha` has [participants]", "`rewards * 2.0 - three`: `rewards * 2.0` has [trials, choices], `three` has [3]"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("participants")] Tensor1D<double> alpha) => Sum({|ST1006:rewards * alpha|});

            [TensorFunction]
            public static double G([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("3")] Tensor1D<double> three) => Sum({|ST1006:rewards * 2.0 - three|});
            """)));

    [Theory]
    [InlineData("Dot(x, y)", "`x` has [n], `y` has [n - 1]; n and n - 1 must be equal")]
    [InlineData("Sum(MatMul(a, x))", "`a` has [m, k], `x` has [n]; k and n must be equal", "MatMul(a, x)")]
    [InlineData("Sum(Concatenate([a, b], 1))", "`a` has [m, k], `b` has [k, m]; their lengths along the other axes must be equal", "Concatenate([a, b], 1)")]
    [InlineData("Sum(Reshape(three, 2, 2))", "`three` has [3]; [2, 2] has another number of elements", "Reshape(three, 2, 2)")]
    [InlineData("Sum(Broadcast(three, 2, 4))", "`three` has [3]; it cannot be repeated to [2, 4]", "Broadcast(three, 2, 4)")]
    [InlineData("Sum(Squeeze(Unsqueeze(three, 0), 1))", "`Unsqueeze(three, 0)` has [1, 3]; axis 1 has not the length 1", "Squeeze(Unsqueeze(three, 0), 1)")]
    [InlineData("Determinant(a)", "`a` has [m, k]; a square matrix is needed")]
    [InlineData("Tensor1D.Einsum(\"i,i->i\", x, three)[0]", "`x` has [n], `three` has [3]; n and 3 must be equal, both are `i`", "Tensor1D.Einsum(\"i,i->i\", x, three)")]
    [InlineData("Sum(k > m ? x : y)", "it is Tensor1D<double> of [n] on one side of the condition and Tensor1D<double> of [n - 1] on the other", "k > m ? x : y")]
    public async Task Says_what_would_fit(string expression, string told, string? at = null)
    {
        at ??= expression;
        var messages = await Analyze.Messages(Analyze.Members($$"""
            [TensorFunction]
            public static double F([Shape("m", "k")] Tensor2D<double> a, [Shape("k", "m")] Tensor2D<double> b, [Shape("n")] Tensor1D<double> x, [Shape("n - 1")] Tensor1D<double> y)
            {
                var three = Tensor1D.Filled(3, x[0]);
                var (k, m) = (Sum(a), Sum(b));
                return {{expression.Replace(at, $"{{|ST1006:{at}|}}", System.StringComparison.Ordinal)}} + Sum(three) * k * m;
            }
            """));
        Assert.Equal($"`{at}`: {told}", Assert.Single(messages));
    }

    [Fact]
    public async Task Flags_what_a_method_is_given_and_returns() =>
        Assert.Equal(
            [
                "`Step(q, r)`: `r` of `Step` has an axis `choices`, which is 2 here, and is given one of 3",
                "`Step(q, q)`: it returns [3], and is declared to return [choices], where `choices` is 2",
                "`G`: it returns [m, n], and is declared to return [n, m], where `n` is n",
            ],
            await Analyze.Messages(Analyze.Members("""
                [return: Shape("choices")]
                private static Tensor1D<double> Step([Shape("choices")] Tensor1D<double> q, [Shape("choices")] Tensor1D<double> r) => Tensor1D.Filled(3, q[0] + r[0]);

                [TensorFunction]
                public static double F(double x)
                {
                    var q = Tensor1D.Filled(2, x);
                    var r = Tensor1D.Filled(3, x);
                    return Sum({|ST1006:Step(q, r)|}) + Sum({|ST1006:Step(q, q)|});
                }

                [TensorFunction]
                [return: Shape("n", "m")]
                public static Tensor2D<double> {|ST1006:G|}([Shape("n", "m")] Tensor2D<double> x) => Transpose(x);
                """)));

    [Fact]
    public async Task Flags_a_length_below_zero() =>
        Assert.Equal(["`-4`: a length is not negative"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(double x) => Sum(Tensor1D.Filled({|ST1006:-4|}, x));
            """)));

    [Fact]
    public async Task Does_not_flag_declared_shapes_that_fit() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            [return: Shape("choices", "trials")]
            public static Tensor2D<double> F([Shape("trials", "choices")] Tensor2D<double> rewards, [Shape("choices")] Tensor1D<double> alpha, [Shape("trials - 1", "n")] Tensor2D<double> lagged, int n)
                => Scan((rewards[1..], lagged), Tensor1D.Filled(n, 0.5), (q, r, c) => q + c * Sum(r)).Final[0] * Transpose(rewards * alpha);
            """)));

    [Fact]
    public async Task Does_not_flag_lengths_that_may_agree() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> y) => Sum(x * y);
            """)));
}
