using System;
using System.Linq;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Vectors of logarithms are carried as p and c where they should be and nowhere else, and whatever the numbers are, values and
/// gradients are those of the function as it is written. Programs/LogSpace, HiddenMarkov and ForwardAlgorithm compare all forms.
/// </summary>
public sealed class LogLinearStatesTests
{
    private const string Parameters = "Tensor1D<double> start, Tensor2D<double> a, Tensor2D<double> d";

    /// <summary>What a step makes of the vector f, and whether that is linear in the exponentials.</summary>
    public static TheoryData<string, bool> Steps => new()
    {
        { "f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + d[t];", true },
        { "f = d[t] + LogSumExp(a + Unsqueeze(f, 1), axis: 0);", true },
        { "f = LogSumExp(a + f, axis: 1) - d[t];", true },
        { "f = LogSumExp(Unsqueeze(f, 0) - a, axis: 1);", true },
        { "f = LogSumExp(Unsqueeze(f, 1) + a + Unsqueeze(d[t], 0), axis: 0);", true },
        { "f = Log(Sum(Exp(Unsqueeze(f, 1) + a), 0)) + d[t];", true },
        { "f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + d[t, 0] + Max(d[t]);", true },

        // Along the wrong axis; not linear; more than one way in; what is between is read; less than a matrix.
        { "f = LogSumExp(Unsqueeze(f, 1) + a, axis: 1) + d[t];", false },
        { "f = LogSumExp(Unsqueeze(f, 1) * a, axis: 0) + d[t];", false },
        { "f = LogSumExp(Unsqueeze(2 * f, 1) + a, axis: 0) + d[t];", false },
        { "f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + f;", false },
        { "f = LogSumExp(Unsqueeze(f, 1) + a * f[0], axis: 0) + d[t];", false },
        { "f = d[t] - LogSumExp(Unsqueeze(f, 1) + a, axis: 0);", false },
        { "var joint = Unsqueeze(f, 1) + a; f = LogSumExp(joint, axis: 0) + d[t] * Max(joint);", false },
        { "f = MaxAlong(Unsqueeze(f, 1) + a, axis: 0) + d[t];", false },
        { "f = LogSumExp(Unsqueeze(f, 1) + Unsqueeze(d[t], 0), axis: 0);", false },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_states_that_are_carried_in_linear_space(string step, bool isLinear)
    {
        var program = Compile.Run(Source(Model(step)));
        var text = program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains("f_scaled", StringComparison.Ordinal) == isLinear, text);
        Compare(program, Without(Model(step), "All"), 4, (i, j) => Math.Sin(1 + i + (3 * j)), (t, k) => Math.Cos(t * k), step);
    }

    [Fact]
    public void A_state_in_single_precision_stays_as_it_is()
    {
        var program = Compile.Run(Source(Model("f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + d[t];")).Replace("double", "float", StringComparison.Ordinal).Replace("0.001", "0.001f", StringComparison.Ordinal));
        Assert.All(program.Files.Values, text => Assert.DoesNotContain("f_scaled", text, StringComparison.Ordinal));
    }

    /// <summary>How far apart log-likelihoods are: well inside of what fits, at the edge of it, beyond.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(117)]
    [InlineData(230)]
    [InlineData(235.6)]
    [InlineData(240)]
    [InlineData(400)]
    [InlineData(800)]
    [InlineData(1e5)]
    [InlineData(1e308)]
    public void Likelihoods_far_apart_are_right(double spread)
    {
        var (with, without) = (Forward.Value.With, Forward.Value.Without);
        foreach (var states in new[] { 1, 3, 7, 8, 9, 16, 17 })
        {
            Compare(with, without, states, (i, j) => Math.Sin(i - (2 * j)), (t, k) => k == t % states ? 0 : -spread, FormattableString.Invariant($"{states} states, emissions {spread} apart"));
            Compare(with, without, states, (i, j) => i == j ? 0 : -spread, (t, k) => Math.Sin(t + k), FormattableString.Invariant($"{states} states, transitions {spread} apart"));

            // What is the same for all states takes no room.
            Compare(with, without, states, (i, j) => Math.Sin(i - (2 * j)) - Math.Min(spread, 800), (t, k) => Math.Min(spread, 800) + Math.Cos(t + k), FormattableString.Invariant($"{states} states, all {spread}"));
        }
    }

    /// <summary>One state is less likely than the others by so many nats in every step, and is always left for another: 2^-340 is e^-235.67.</summary>
    [Theory]
    [InlineData(200, true)]
    [InlineData(233, true)]
    [InlineData(237, false)]
    [InlineData(800, false)]
    [InlineData(double.PositiveInfinity, true)]
    [InlineData(double.NaN, false)]
    public void What_is_relied_on_ends_where_a_state_is_below_the_least(double spread, bool holds)
    {
        var program = Forward.Value.With;
        var model = program.Models.Single(pair => pair.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        var input = Input(3, 4, (i, j) => 0, (t, k) => k == 1 ? -spread : 0);
        var linear = MemberCompiler.Single(model, model.Function!);
        if (holds)
        {
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], Numbers.Run(linear, Arguments.All(input))[0].Values, 1e-12, FormattableString.Invariant($"spread {spread}"));
        }
        else
        {
            Assert.Throws<Evaluator.AssumptionException>(() => Numbers.Run(linear, Arguments.All(input)));
        }
    }

    /// <summary>States that cannot be left for some others, and one to begin in: nothing has to be computed again.</summary>
    [Fact]
    public void Chains_with_impossible_states_are_carried_in_linear_space()
    {
        var (with, without) = (Likelihood.Value.With, Likelihood.Value.Without);
        var model = with.Models.Single(pair => pair.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        foreach (var states in new[] { 2, 5, 9 })
        {
            static double Right(int i, int j) => j == i || j == i + 1 ? Math.Sin(i + j) : double.NegativeInfinity;
            static double Seen(int t, int k) => (t + k) % 4 == 3 && k > 0 ? double.NegativeInfinity : Math.Cos(t * k);
            Compare(with, without, states, Right, Seen, $"{states} states from left to right", start: k => k == 0 ? 0 : double.NegativeInfinity);
            var input = Input(states, 7, Right, Seen, k => k == 0 ? 0 : double.NegativeInfinity);
            Numbers.Close([(double)with.Invoke("Model", "F", input)!], Numbers.Run(MemberCompiler.Single(model, model.Function!), Arguments.All(input))[0].Values, 1e-12, $"{states} states");
        }
    }

    public static TheoryData<double> Extremes => [double.NegativeInfinity, double.PositiveInfinity, double.NaN, -745.2, -708.5, 709.8, -1e308, 1e308, 5e-324];

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Impossible_states_and_what_is_no_number_are_right(double number)
    {
        var (with, without) = (Forward.Value.With, Forward.Value.Without);
        foreach (var states in new[] { 2, 8 })
        {
            Compare(with, without, states, (i, j) => i == 0 && j == 1 ? number : Math.Sin(i - j), (t, k) => Math.Cos(t * k), FormattableString.Invariant($"a transition of {number}"));
            Compare(with, without, states, (i, j) => i > j ? number : Math.Sin(i - j), (t, k) => Math.Cos(t * k), FormattableString.Invariant($"transitions of {number}"));
            Compare(with, without, states, (i, j) => Math.Sin(i - j), (t, k) => t == 2 && k == 1 ? number : Math.Cos(t * k), FormattableString.Invariant($"an observation of {number} in a state"));
            if (Math.Abs(number) is not 1e308)
            {
                // Beside such a number the plain sum forgets which state was likelier, which the linear form does not.
                Compare(with, without, states, (i, j) => Math.Sin(i - j), (t, k) => t == 2 ? number : Math.Cos(t * k), FormattableString.Invariant($"an observation of {number} in all states"));
            }
        }
    }

    private const string ForwardStep = "f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + d[t];";

    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> Forward = new(() => Both(Model(ForwardStep)));

    // Of impossible states the sum says nothing.
    private static readonly Lazy<(CompiledProgram With, CompiledProgram Without)> Likelihood = new(() => Both(Model(ForwardStep).Replace(" + 0.001 * Sum(f)", "", StringComparison.Ordinal)));

    private static (CompiledProgram With, CompiledProgram Without) Both(string body) => (Compile.Run(Source(body)), Without(body, nameof(LogLinearStates)));

    private static CompiledProgram Without(string body, string passes) => Compile.Run(Compile.Compilation(Compile.Parse(Source(body))), passes);

    private static string Model(string step) => $$"""
        var f = start;
                for (var t = 0; t < d.Rows; t++)
                {
                    {{step}}
                }

                return LogSumExp(f) + 0.001 * Sum(f);
        """;

    private static string Source(string body) => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static double F({{Parameters}})
            {
                {{body}}
            }

            [Compiled(nameof(F))]
            public static partial double FCompiled({{Parameters}});

            [Gradient(nameof(F), Mode = DerivativeMode.Reverse)]
            public static partial (double Value, Tensor1D<double> Start, Tensor2D<double> A, Tensor2D<double> D) FGradient({{Parameters}});

            [Gradient(nameof(F), Mode = DerivativeMode.Reverse, TruncateGradient = 2)]
            public static partial (double Value, Tensor1D<double> Start, Tensor2D<double> A, Tensor2D<double> D) FTruncated({{Parameters}});
        }
        """;

    private static void Compare(CompiledProgram with, CompiledProgram without, int states, Func<int, int, double> transition, Func<int, int, double> emission, string what, Func<int, double>? start = null)
    {
        foreach (var steps in new[] { 0, 1, 7 })
        {
            var input = Input(states, steps, transition, emission, start);
            var plain = (double)with.Invoke("Model", "F", input)!;
            Numbers.Close([plain], [(double)with.Invoke("Model", "FCompiled", input)!], 1e-12, what);
            foreach (var member in new[] { "FGradient", "FTruncated" })
            {
                var (expected, actual) = (Arguments.All(without.Invoke("Model", member, input)!), Arguments.All(with.Invoke("Model", member, input)!));
                for (var i = 0; i < expected.Length; i++)
                {
                    Numbers.Close(expected[i].Values, actual[i].Values, 1e-11, $"{what}, {steps} steps, {member} {i}");
                }
            }
        }
    }

    private static object[] Input(int states, int steps, Func<int, int, double> transition, Func<int, int, double> emission, Func<int, double>? start = null) =>
    [
        new Tensor1D<double>([.. Enumerable.Range(0, states).Select(start ?? (k => Math.Sin(k)))]),
        new Tensor2D<double>([.. Enumerable.Range(0, states * states).Select(i => transition(i / states, i % states))], states, states),
        new Tensor2D<double>([.. Enumerable.Range(0, steps * states).Select(i => emission(i / states, i % states))], steps, states),
    ];
}
