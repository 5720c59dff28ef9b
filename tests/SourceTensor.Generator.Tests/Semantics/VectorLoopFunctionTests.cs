using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Functions in vector loops are those of single numbers, up to the last digits, and exactly at the edges of their domains.</summary>
public sealed class VectorLoopFunctionTests
{
    private static readonly string[] s_functions =
    [
        "Exp", "Exp2", "ExpM1", "Log", "Log2", "Log10", "LogP1", "Sigmoid", "LogSigmoid", "Softplus", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh",
        "Asinh", "Acosh", "Atanh", "Cbrt", "Erf", "Erfc", "Erfcx", "LogGamma", "Digamma", "NormalCdf", "LogNormalCdf", "Gelu", "LogOneMinusExp", "Relu", "Sign", "Square", "Reciprocal", "Sqrt",
    ];

    private static readonly CompiledProgram s_program = Compile.Run($$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Functions
        {
            {{string.Concat(s_functions.Select(name => $$"""
            [TensorFunction]
            public static Tensor1D<double> {{name}}OfDoubles(Tensor1D<double> x) => {{name}}(x);

            [TensorFunction]
            public static Tensor1D<float> {{name}}OfSingles(Tensor1D<float> x) => {{name}}(x);

            """))}}
            [TensorFunction]
            public static Tensor1D<double> PowOfDoubles(Tensor1D<double> x) => Pow(x, Roll(x, 1));

            [TensorFunction]
            public static Tensor1D<float> PowOfSingles(Tensor1D<float> x) => Pow(x, 3f);
        }
        """);

    private static readonly double[] s_edges =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 3, -2.5, 1e-20, -1e-40, 1e-310, 40, -40, 700, -720, 1e5, -1e8, 1e30, double.MaxValue, double.MinValue, double.Epsilon,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -4, 0.3, 0.9, 7.25, -0.1, 12, -6, 2,
    ];

    public static TheoryData<string> Names => [.. s_functions, "Pow"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Loops_in_double_precision(string name) =>
        Same(name, [.. Values<double>(name + "OfDoubles", s_edges)], [.. Values<double>(name + "OfDoublesCompiled", s_edges)], 2e-15, double.Epsilon);

    [Theory]
    [MemberData(nameof(Names))]
    public void Loops_in_single_precision(string name)
    {
        float[] edges = [.. s_edges.Select(x => (float)x)];
        Same(name, [.. Values<float>(name + "OfSingles", edges).Select(x => (double)x)], [.. Values<float>(name + "OfSinglesCompiled", edges).Select(x => (double)x)], 1e-6, float.Epsilon);
    }

    private static T[] Values<T>(string method, T[] x)
        where T : unmanaged => ((Tensor1D<T>)s_program.Invoke("Functions", method, new Tensor1D<T>(x))!).Span.ToArray();

    private static void Same(string name, double[] plain, double[] compiled, double tolerance, double smallest)
    {
        // Near their zeros between negative whole numbers the error of these is absolute.
        var least = name is "LogGamma" or "Digamma" ? 1 : 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var (expected, actual) = (plain[i], compiled[i]);
            Assert.True(
                double.IsNaN(expected) ? double.IsNaN(actual)
                    : expected.Equals(actual) ? double.IsNegative(expected) == double.IsNegative(actual)
                    : Math.Abs(expected - actual) <= (tolerance * Math.Max(least, Math.Abs(expected))) + smallest,
                FormattableString.Invariant($"{name} at {s_edges[i]:R}: plain {expected:R}, compiled {actual:R}"));
        }
    }
}
