using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST1003.</summary>
public sealed class CopyWrittenTests
{
    [Fact]
    public async Task Copies_a_parameter_at_the_head() => await Editor.FixesAll<CopyWritten>(
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> q0, Tensor1D<double> x)
            {
                // Values.
                for (var t = 0; t < x.Length; t++)
                {
                    q0[t] += x[t];
                }

                x[0] = 1;
                return Sum(q0) + x[0] * nameof(x).Length;
            }
            """),
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> q0, Tensor1D<double> x)
            {
                var q = q0.Clone();
                var xCopy = x.Clone();
                // Values.
                for (var t = 0; t < xCopy.Length; t++)
                {
                    q[t] += xCopy[t];
                }

                xCopy[0] = 1;
                return Sum(q) + xCopy[0] * nameof(x).Length;
            }
            """));

    [Fact]
    public async Task Copies_what_a_step_is_given() => await Editor.Fixes<CopyWritten>(
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start) => Sum(Scan(x, start, (q, a) =>
            {
                q[0] = a;
                q[1] = q[0] * a;
                return q;
            }).Final);
            """),
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start) => Sum(Scan(x, start, (q, a) =>
            {
                var next = q.Clone();
                next[0] = a;
                next[1] = next[0] * a;
                return next;
            }).Final);
            """));

    [Theory]
    [InlineData("q[0] = a;", "0, a")]
    [InlineData("q[(int)a] += 0.5 * a;", "(int)a, q[(int)a] + 0.5 * a")]
    [InlineData("q[1] *= 1 - a;", "1, q[1] * (1 - a)")]
    public async Task Returns_what_With_makes(string write, string with) => await Editor.Fixes<CopyWritten>(
        Editor.Members($$"""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start) => Sum(Scan(x, start, (q, a) =>
            {
                {{write}}
                return q;
            }).Final);
            """),
        Editor.Members($$"""
            [TensorFunction]
            public static double F(Tensor1D<double> x, Tensor1D<double> start) => Sum(Scan(x, start, (q, a) => q.With({{with}})).Final);
            """),
        "Return the changed tensor with .With(…)");

    [Fact]
    public async Task Copies_a_parameter_where_it_is_given_another_name() => await Editor.Fixes<CopyWritten>(
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var y = x;
                y[0] = 1;
                return Sum(y);
            }
            """),
        Editor.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var y = x.Clone();
                y[0] = 1;
                return Sum(y);
            }
            """));

    [Fact]
    public async Task Copies_what_a_call_writes() => await Editor.Fixes<CopyWritten>(
        Editor.Members("""
            private static void Set(Tensor1D<double> values) => values[1] = 3;

            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                Set(x);
                return Sum(x);
            }
            """),
        Editor.Members("""
            private static void Set(Tensor1D<double> values) => values[1] = 3;

            [TensorFunction]
            public static double F(Tensor1D<double> x)
            {
                var xCopy = x.Clone();
                Set(xCopy);
                return Sum(xCopy);
            }
            """));

    [Fact]
    public async Task Offers_nothing_for_what_a_step_captures() => Assert.Empty(await Editor.Titles<CopyWritten>(Editor.Members("""
        [TensorFunction]
        public static double F(Tensor1D<double> x)
        {
            var total = 0.0;
            var q = Tensor1D.Zeros<double>(2);
            var last = Scan(x, 0.0, (s, a) =>
            {
                total += a;
                q[0] = a;
                return s + a;
            }).Final;
            return total + last + Sum(q);
        }
        """)));
}
