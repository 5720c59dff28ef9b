using System;
using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST3003, ST3004 and ST3006: what is computed is another number, or at another speed.</summary>
public sealed class NumberFixTests
{
    [Fact]
    public async Task Divides_as_what_the_quotient_is_used_as()
    {
        const string Before = """
            [TensorFunction]
            public static double F(int hits, int trials, int n, Tensor1D<float> x)
            {
                double total = hits / trials;
                total += (n + 1) / 2;
                float half = 7 / 2;
                return total + half + Math.Sqrt(-(n / 4)) + Sum(x * (n / 3));
            }
            """;
        var after = Before.Replace("hits /", "(double)hits /", StringComparison.Ordinal).Replace("(n + 1) /", "(double)(n + 1) /", StringComparison.Ordinal).Replace("7 /", "(float)7 /", StringComparison.Ordinal)
            .Replace("(n / 4)", "((double)n / 4)", StringComparison.Ordinal).Replace("(n / 3)", "((float)n / 3)", StringComparison.Ordinal);
        await Editor.FixesAll<CastDivision>(Editor.Members(Before), Editor.Members(after));
    }

    [Fact]
    public async Task Writes_the_conversion() => await Editor.FixesAll<MakeCastExplicit>(
        Editor.Members("""
            [TensorFunction]
            public static float F(float x, double scale) => (float)(x * 0.5) + (float)(scale - x * x) + (float)(scale * (x + 1));
            """),
        Editor.Members("""
            [TensorFunction]
            public static float F(float x, double scale) => (float)((double)x * 0.5) + (float)(scale - (double)(x * x)) + (float)(scale * (double)(x + 1));
            """));

    [Fact]
    public async Task Computes_in_single_precision_beside_a_literal() => await Editor.Fixes<MakeCastExplicit>(
        Editor.Members("""
            [TensorFunction]
            public static float F(float x) => (float)(0.5d * (x + 1));
            """),
        Editor.Members("""
            [TensorFunction]
            public static float F(float x) => (float)(0.5f * (x + 1));
            """),
        "Write `0.5f`");

    [Fact]
    public async Task Does_not_where_that_would_not_compile() => Assert.Equal(["Write the conversion to double"], await Editor.Titles<MakeCastExplicit>(Editor.Members("""
        [TensorFunction]
        public static double F(float x)
        {
            var y = x * 0.5;
            y += 1.0;
            return y;
        }
        """)));

    [Fact]
    public async Task Calls_the_compiled_form() => await Editor.FixesAll<CallCompiled>(Loop("Model.F", "G"), Loop("Model.FCompiled", "Fast"));

    private static string Loop(string f, string g) => Editor.Source($$"""
        using static Model;

        public static partial class Model
        {
            [TensorFunction]
            public static double F(double x) => x * x;

            [TensorFunction]
            public static double G(double x) => x * x;

            [Compiled(nameof(G))]
            public static partial double Fast(double x, TensorWorkspace? workspace = null);
        }

        public static class Program
        {
            public static double Run(double[] grid)
            {
                var total = 0.0;
                foreach (var x in grid)
                {
                    total += {{f}}(x) * {{g}}({{g}}(x));
                }

                return total;
            }
        }
        """);
}
