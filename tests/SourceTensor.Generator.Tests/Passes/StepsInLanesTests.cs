using System;
using System.Linq;
using System.Text.RegularExpressions;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Loops whose steps are computed in lanes, of which each changes one of several states: what is chosen is computed once (`ChosenOnce`), what products share is
/// multiplied with their difference (`FactorDifferences`), and with the sum over steps (`FactorStepSums`), where these should be and nowhere else.
/// </summary>
public sealed partial class StepsInLanesTests
{
    private const string Parameters = "Tensor1D<double> a, Tensor1D<double> b, Tensor2D<int> c, [Data] Tensor2D<double> x";
    private const string Update = "q[choice] += a[p] * (x[t, p] - q[choice]);";

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> Learning = new(() => Both(Update, 2));

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> OfThree = new(() => Both(Update, 3));

    public static TheoryData<string, int, string, bool> Steps => new()
    {
        { Update, 2, "var q_next = Lanes.MultiplyAddEstimate(", true },
        { Update, 2, "var q_tan_a_p_next = Lanes.MultiplyAddEstimate(", true },
        { Update, 3, "var q_tan_a_p_next = Lanes.MultiplyAddEstimate(", true },
        { Update, 2, "b_p * q0", false },

        // Products that are 0 where their seed is: what is not a number reaches the sum on every side of nested choices.
        { Update, 3, "Lanes.Equals(q0, Lanes.Create(0.0))", false },
        { Update, 2, "1E-270", true },

        // In another way for each option; of a state that has changed already; another state than the one that is chosen.
        { "q[choice] += (choice == 0 ? a[p] : b[p]) * (x[t, p] - q[choice]);", 2, "q_next", false },
        { "q[choice] += a[p] * (x[t, p] - q[0]);", 2, "q_next", false },
        { "q[choice] += a[p] * (x[t, p] - q[1 - choice]);", 2, "q_tan_a_p_next", false },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void What_is_chosen_is_computed_once(string update, int options, string seen, bool isAtWork)
    {
        var (with, without) = update == Update ? (options == 2 ? Learning : OfThree).Value : Both(update, options);
        var text = with.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.True(WithoutFallback(text).Contains(seen, StringComparison.Ordinal) == isAtWork, text);
        Compare(with, without, Input(options, 0.3, 1.5, 0.7), update);
    }

    /// <summary>Where no sum that is relied on says that a difference is finite, it is left as it is.</summary>
    [Fact]
    public void A_difference_in_what_is_not_summed_up_stays()
    {
        var text = Learning.Value.With.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.Contains("b_p * q0 - b_p * q1", text, StringComparison.Ordinal);
    }

    /// <summary>At the edges of what is relied on, and beyond: factors too large or too small, 0, infinite and NaN; states and differences that overflow.</summary>
    [Theory]
    [InlineData(0.3, 0, 0.7)]
    [InlineData(0.3, 1e-269, 0.7)]
    [InlineData(0.3, 1e-271, 0.7)]
    [InlineData(0.3, -1e30, 1e-29)]
    [InlineData(0.3, 1e31, 1e-31)]
    [InlineData(0.3, 1e308, 1e-308)]
    [InlineData(0.3, double.PositiveInfinity, 0.7)]
    [InlineData(0.3, double.PositiveInfinity, 0)]
    [InlineData(0.3, double.NaN, 0.7)]
    [InlineData(1, 1e-308, 1.7e308)]
    [InlineData(1, 0.5, 1.7e308)]
    [InlineData(1, 0, 1.7e308)]
    [InlineData(1, 1e-10, 1.7e308)]
    [InlineData(0, 1.5, double.PositiveInfinity)]
    [InlineData(0.3, 1.5, double.NegativeInfinity)]
    [InlineData(0.3, 1.5, double.NaN)]
    [InlineData(double.NaN, 1.5, 0.7)]
    public void What_is_relied_on_ends_where_plain_steps_would_say_another_thing(double a, double b, double x)
    {
        foreach (var (options, programs) in new[] { (2, Learning.Value), (3, OfThree.Value) })
        {
            Compare(programs.With, programs.Without, Input(options, a, b, x), FormattableString.Invariant($"{options} options, a = {a}, b = {b}, x = {x}"));
        }
    }

    private static (CompiledProgram With, CompiledProgram Without) Both(string update, int options) =>
        (Compile.Run(Source(update, options)), Compile.Run(Compile.Compilation(Compile.Parse(Source(update, options))), "All"));

    private static string Source(string update, int options) => $$"""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction]
            public static double F({{Parameters}})
            {
                var total = 0.0;
                for (var p = 0; p < a.Length; p++)
                {
                    var q = Tensor1D.Filled({{options}}, 0.5);
                    for (var t = 0; t < c.Rows; t++)
                    {
                        var choice = c[t, p];
                        total += LogSoftMax(b[p] * q)[choice];
                        {{update}}
                    }
                }

                return total;
            }

            [Gradient(nameof(F))]
            public static partial (double Value, Tensor1D<double> A, Tensor1D<double> B) FGradient({{Parameters.Replace("[Data] ", "", StringComparison.Ordinal)}});
        }
        """;

    /// <summary>Eleven learners, the third of whom has the numbers that are looked at: lanes that are all needed, and some that are computed again.</summary>
    private static object[] Input(int options, double a, double b, double x)
    {
        const int Members = 11;
        const int Trials = 7;
        return
        [
            new Tensor1D<double>([.. Enumerable.Range(0, Members).Select(p => p == 2 ? a : 0.1 + (0.05 * p))]),
            new Tensor1D<double>([.. Enumerable.Range(0, Members).Select(p => p == 2 ? b : 1 + Math.Sin(p))]),
            new Tensor2D<int>([.. Enumerable.Range(0, Trials * Members).Select(i => Choice(i))], Trials, Members),
            new Tensor2D<double>([.. Enumerable.Range(0, Trials * Members).Select(i => i % Members != 2 ? Math.Cos(i) : Choice(i) == 0 ? x : -x)], Trials, Members),
        ];

        int Choice(int i) => ((i % Members) + (i / Members)) % options;
    }

    private static void Compare(CompiledProgram with, CompiledProgram without, object[] input, string what)
    {
        Numbers.Close([(double)without.Invoke("Model", "FCompiled", input)!], [(double)with.Invoke("Model", "FCompiled", input)!], 1e-11, what);
        var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(with.Invoke("Model", "FGradient", input)!));
        for (var k = 0; k < expected.Length; k++)
        {
            Numbers.Close(expected[k].Values, actual[k].Values, 1e-11, $"{what}, result {k}");
        }
    }

    /// <summary>What is computed where everything holds: without what comes before the widest vectors, the second method, and narrower ones.</summary>
    internal static string WithoutFallback(string text)
    {
        if (!text.Contains("Lanes512", StringComparison.Ordinal))
            return text;
        var widest = text[text.IndexOf("namespace SourceTensor.Generated.Lanes512", StringComparison.Ordinal)..text.IndexOf("namespace SourceTensor.Generated.Lanes256", StringComparison.Ordinal)];
        const string End = "\n        }\n";
        return string.Join(End, widest.Split(End).Where(method => !Fallback().IsMatch(method)));
    }

    [GeneratedRegex(@"static .*AsWritten\w*\(")]
    private static partial Regex Fallback();
}
