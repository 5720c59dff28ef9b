using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST1004.</summary>
public sealed class CloneSecondNameTests
{
    [Theory]
    [InlineData("var before = q;", "var before = q.Clone();", "q[0] = 1; return Sum(before);")]
    [InlineData("Tensor1D<double> before; before = (q);", "Tensor1D<double> before; before = (q).Clone();", "q[0] = 1; return Sum(before);")]
    [InlineData("var before = x > 0 ? q : p;", "var before = (x > 0 ? q : p).Clone();", "q[0] = 1; return Sum(before);")]
    [InlineData("var r = q;", "var r = q.Clone();", "r[0] = 1; return Sum(q);")]
    [InlineData("var row = m[0];", "var row = m[0].Clone();", "m[0, 0] = 1; return Sum(row);")]
    [InlineData("var before = q;", "var before = q.Clone();", "Write(q); return Sum(before);")]
    [InlineData("var before = q; var total = 0.0;", "var before = q.Clone(); var total = 0.0;", "for (var t = 0; t < y.Length; t++) { total += before[0]; q[0] += y[t]; } return total;")]
    [InlineData("var a = y.Clone(); var b = y * 2.0; var c = y * y;", "var a = y.Clone(); var b = y * 2.0; var c = y * y;", "for (var t = 0; t < y.Length; t++) { c[0] += y[t]; c = b; b = a; } return Sum(a) + Sum(b) + Sum(c);", "c = b;", "c = b.Clone();")]
    public async Task Copies_where_the_second_name_is_given(string given, string copied, string end, string later = "\0", string laterCopied = "\0")
    {
        string Program(string start, string rest) => Editor.Members($$"""
            private static void Write(Tensor1D<double> z) => z[0] = 1;

            [TensorFunction]
            public static double F(double x, Tensor1D<double> y)
            {
                var q = Tensor1D.Filled(2, x);
                var p = Tensor1D.Filled(2, 2 * x);
                var m = Tensor2D.Filled(2, 2, x);
                {{start}}
                {{rest}}
            }
            """);
        await Editor.FixesAll<CloneSecondName>(Program(given, end), Program(copied, end.Replace(later, laterCopied, System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Copies_inside_a_method_that_is_followed() => await Editor.Fixes<CloneSecondName>(
        Editor.Members("""
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
            public static double F(double x) => new State(Tensor1D.Filled(2, x)).First(2);
            """),
        Editor.Members("""
            public readonly record struct State(Tensor1D<double> Q)
            {
                public double First(double x)
                {
                    var q = Q.Clone();
                    q[0] = x;
                    return Q[0];
                }
            }

            [TensorFunction]
            public static double F(double x) => new State(Tensor1D.Filled(2, x)).First(2);
            """));

    [Fact]
    public async Task Offers_nothing_where_there_is_no_second_name() => Assert.Empty(await Editor.Titles<CloneSecondName>(Editor.Members("""
        private static Tensor1D<double> Write(Tensor1D<double> z)
        {
            z[0] = 1;
            return z * 2.0;
        }

        [TensorFunction]
        public static double F(double x)
        {
            var q = Tensor1D.Filled(2, x);
            return Sum(q + Write(q));
        }
        """)));
}
