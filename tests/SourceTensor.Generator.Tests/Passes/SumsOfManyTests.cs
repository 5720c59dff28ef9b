using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// What is added up over many, in the ways in which one writes that: tested for being finite behind the loop (`TestSumsBehind`), subtracted from, its terms gathered
/// (`GatherTerms`), of numbers at the same place of a vector (`HoistReads`, `HoistIndexChecks`) or at a distance from the counter (`SplitScans`), and of products of rows that are kept.
/// </summary>
public sealed class SumsOfManyTests
{
    private const string Filter = "double q, double r, [Data] Tensor2D<double> y|var total = 0.0; for (var p = 0; p < y.Rows; p++) { var m = 0.0; var v = 1.0; for (var t = 0; t < y.Columns; t++) { v += q; var s = v + r; var e = y[p, t] - m; total -= 0.5 * (Log(s) + e * e / s); m += v / s * e; v *= 1 - v / s; } } return total;";

    private const string Series = "double w, double a, [Data] Tensor1D<double> x|var total = 0.0; for (var i = 0; i < x.Length; i++) { var f = 0.0; for (var k = -4; k <= 4; k++) { var z = w + 2 * k; f += z * z * Exp(-z * z * a * x[i]); } total += Log(f) - w * a; } return total;";

    private const string Two = "double w, Tensor1D<double> m, [Data] Tensor1D<double> x|var total = 0.0; for (var i = 0; i < x.Length; i++) { total += LogAddExp(Log(w) - Square(x[i] - m[0]), Log(1 - w) - Square(x[i] - m[1])); } return total;";

    private const string Columns = "double a, [Data] Tensor2D<double> x|var total = 0.0; for (var p = 0; p < x.Rows; p++) { var s = x[p, 0]; for (var k = 0; k < 5; k++) { s = Exp(-a * s); } total += s * x[p, 1]; } return total;";

    private const string Lagged = "double c, double f, double g, [Data] Tensor1D<double> x|var total = 0.0; for (var t = 2; t < x.Length; t++) { var e = x[t] - c - f * x[t - 1] - g * x[t - 2]; total += -0.5 * e * e; } return total;";

    private const string Rows = "Tensor1D<double> w, [Data] Tensor2D<double> x, [Data] Tensor1D<double> y|var total = 0.0; for (var i = 0; i < x.Rows; i++) { var eta = Dot(x[i], w); total += y[i] * eta - Softplus(eta); } return total;";

    /// <summary>A body, what is to be seen of its gradient, and whether it is.</summary>
    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "subtracted in a loop in a loop", Filter, "pNext += LanesOfDouble.Count", true },
        { "subtracted, where a step reads the sum", Filter.Replace("m += v", "m += total * v", StringComparison.Ordinal), "pNext += LanesOfDouble.Count", false },
        { "terms beside those of a loop", Series, "w_adjLanes", true },
        { "terms beside those of a loop, its exponentials", Series, "exponential.Exp(Lanes", true },
        { "terms beside those of a loop, its exponentials where a step reads the sum", Series.Replace("- w * a", "- w * total", StringComparison.Ordinal), "exponential.Exp(Lanes", false },
        { "the same place in all steps, kept for none", Two, "Lanes.Create(element[i..])", false },
        { "the same place in all steps, a number in all lanes", Two, "= Lanes.Create(element);", true },
        { "a place that differs", Two.Replace("m[0]", "m[i % 2]", StringComparison.Ordinal).Replace("m[1]", "m[i % 2]", StringComparison.Ordinal), "= Lanes.Create(element);", false },
        { "columns", Columns, "pNext += LanesOfDouble.Count", true },
        { "at a distance from the counter", Lagged, "x[(1 + i)..]", true },
        { "at twice the counter", Lagged.Replace("x[t - 2]", "x[2 * t % x.Length]", StringComparison.Ordinal), "x[(1 + i)..]", false },
        { "products of rows", Rows, "LaneMath.Sigmoid(eta_read_i)", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_of_many_are_in_lanes(string name, string function, string seen, bool isAtWork)
    {
        var text = Program(function).Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        text = StepsInLanesTests.WithoutFallback(text);
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}: {text}");
    }

    /// <summary>All lengths around a vector's, and numbers with which what is relied on does not hold.</summary>
    [Fact]
    public void Sums_of_many_are_those_of_the_method()
    {
        foreach (var (function, others) in new (string, object[])[] { (Filter, [0.3, 0.7]), (Series, [0.3, 0.7]), (Two, [0.3, Vector(2, 1)]), (Columns, [0.3]), (Lagged, [0.3, 0.7, -0.2]) })
        {
            var program = Program(function);
            foreach (var n in Enumerable.Range(0, 20).Concat([33, 64]))
            {
                foreach (var special in new[] { 0.5, 1e200, double.PositiveInfinity, double.NaN, 0.0 })
                {
                    var x = Enumerable.Range(0, 2 * n).Select(i => i == n + 1 ? special : 1 + Math.Sin(i)).ToArray();
                    object data = function == Filter || function == Columns ? new Tensor2D<double>(x, n, 2) : new Tensor1D<double>(x[..n]);
                    Compare(program, [.. others, data], $"{function} of {n}, {special}");
                }
            }
        }

        var rows = Program(Rows);
        foreach (var (n, width) in Enumerable.Range(0, 12).SelectMany(n => new[] { 1, 3, 8, 11, 17 }.Select(width => (n, width))))
        {
            Compare(rows, [Vector(width, 0.3), new Tensor2D<double>([.. Enumerable.Range(0, n * width).Select(i => Math.Cos(i))], n, width), Vector(n, 1)], $"{n} rows of {width}");
        }
    }

    /// <summary>A constant index is tested where a step would have read, and not where none is taken or a loop ends before.</summary>
    [Fact]
    public void A_constant_index_is_tested_where_a_step_reads()
    {
        foreach (var member in new[] { "F", "FCompiled", "FGradient" })
        {
            Assert.IsType<IndexOutOfRangeException>(Thrown(Two, member, 0.3, Vector(1, 1), Vector(3, 1)));
            Assert.Null(Thrown(Two, member, 0.3, Vector(1, 1), Vector(0, 1)));
            Assert.IsType<IndexOutOfRangeException>(Thrown(Columns, member, 0.3, new Tensor2D<double>([1, 2], 2, 1)));
            Assert.Null(Thrown(Columns, member, 0.3, new Tensor2D<double>([], 0, 1)));

            const string Inner = "double a, Tensor1D<double> m, [Data] Tensor2D<double> x|var total = 0.0; for (var i = 0; i < x.Rows; i++) { for (var j = 0; j < x.Columns; j++) { total += Exp(a * x[i, j]) * m[2]; } } return total;";
            Assert.IsType<IndexOutOfRangeException>(Thrown(Inner, member, 0.3, Vector(2, 1), new Tensor2D<double>([1, 2], 2, 1)));
            Assert.Null(Thrown(Inner, member, 0.3, Vector(2, 1), new Tensor2D<double>([], 2, 0)));
            Assert.Null(Thrown(Inner, member, 0.3, Vector(2, 1), new Tensor2D<double>([], 0, 2)));

            const string Ends = "double a, Tensor1D<double> m, [Data] Tensor1D<double> x|var total = 0.0; for (var i = 0; i < x.Length; i++) { if (x[i] > 0.5) { break; } total += Exp(a * x[i]) * m[2]; } return total;";
            Assert.Null(Thrown(Ends, member, 0.3, Vector(2, 1), Vector(3, 1)));
            Assert.IsType<IndexOutOfRangeException>(Thrown(Ends, member, 0.3, Vector(2, 1), Vector(3, -1)));

            const string Chosen = "double a, Tensor1D<double> m, [Data] Tensor1D<double> x|var total = 0.0; for (var i = 0; i < x.Length; i++) { if (x[i] < 0.5) { total += Exp(a * x[i]) * m[2]; } } return total;";
            Assert.Null(Thrown(Chosen, member, 0.3, Vector(2, 1), Vector(3, 1)));
            Assert.IsType<IndexOutOfRangeException>(Thrown(Chosen, member, 0.3, Vector(2, 1), Vector(3, -1)));
        }
    }

    private static Tensor1D<double> Vector(int n, double x) => new([.. Enumerable.Range(0, n).Select(i => x * (1 + (0.1 * i)))]);

    private static CompiledProgram Program(string function) => Compile.Run(Source(function));

    private static string Source(string function) => function.Split('|') is [var parameters, var body] ? "using SourceTensor;\nusing static SourceTensor.TensorMath;\n\npublic static partial class Model\n{\n    [TensorFunction]\n    public static double F(" + parameters + ")\n    {\n        " + body + "\n    }\n}\n" : throw new ArgumentException(function);

    private static void Compare(CompiledProgram program, object[] inputs, string name)
    {
        var plain = (double)program.Invoke("Model", "F", inputs)!;
        Numbers.Close([plain], [(double)program.Invoke("Model", "FCompiled", inputs)!], 1e-12, name);
        var gradient = Arguments.All(program.Invoke("Model", "FGradient", inputs)!);
        Numbers.Close([plain], gradient[0].Values, 1e-12, name);
        if (!double.IsFinite(plain) || Math.Abs(plain) > 1e9 || inputs.OfType<Tensor2D<double>>().Any(data => data.Span.ToArray().Any(double.IsInfinity)))
        {
            return;
        }

        // By central differences, of the first parameter.
        const double Step = 1e-5;
        if (inputs[0] is double first)
        {
            var (above, below) = ((double)program.Invoke("Model", "F", [first + Step, .. inputs[1..]])!, (double)program.Invoke("Model", "F", [first - Step, .. inputs[1..]])!);
            Numbers.Close([(above - below) / (2 * Step)], gradient[1].Values, 1e-6, name);
        }
        else if (inputs[0] is Tensor1D<double> vector)
        {
            for (var i = 0; i < vector.Length; i++)
            {
                var (above, below) = (vector.Clone(), vector.Clone());
                above[i] += Step;
                below[i] -= Step;
                Numbers.Close([((double)program.Invoke("Model", "F", [above, .. inputs[1..]])! - (double)program.Invoke("Model", "F", [below, .. inputs[1..]])!) / (2 * Step)], [gradient[1].Values[i]], 1e-6, name);
            }
        }
    }

    private static Exception? Thrown(string function, string member, params object[] inputs)
    {
        var thrown = Record.Exception(() => Program(function).Invoke("Model", member, inputs));
        return thrown is System.Reflection.TargetInvocationException outer ? outer.InnerException : thrown;
    }
}
