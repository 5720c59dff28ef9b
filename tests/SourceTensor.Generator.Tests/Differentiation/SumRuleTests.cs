using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A loop that only adds up what loops in it compute is differentiated in its step, and no step is computed again.</summary>
public sealed class SumRuleTests
{
    /// <summary>The likelihood of many, each with a rate and a row of its own, which share a scale.</summary>
    private const string Many = """
        var total = 0.0;
        for (var p = 0; p < rate.Length; p++)
        {
            var s = scale;
            for (var t = 0; t < x.Columns; t++)
            {
                s = Math.Sin(s * rate[p]) + x[p, t] * s;
            }

            total += s;
        }

        return total;
        """;

    /// <summary>The inner loop goes on with the sum.</summary>
    private const string Threaded = """
        var total = 0.0;
        for (var p = 0; p < rate.Length; p++)
        {
            var s = scale;
            for (var t = 0; t < x.Columns; t++)
            {
                s = Math.Sin(s * rate[p]) + x[p, t] * s;
                total += s * s;
            }
        }

        return total;
        """;

    /// <summary>A function, and whether its gradient takes each step of the outer loop once.</summary>
    public static TheoryData<string, string, bool> Cases => new()
    {
        { "the sum of what loops compute", Many, true },
        { "a sum that the inner loop goes on with", Threaded, true },
        { "a function of the sum", Many.Replace("return total;", "return Math.Exp(-0.1 * total) * scale;", StringComparison.Ordinal), true },
        { "the sum begins with a parameter", Many.Replace("var total = 0.0;", "var total = scale * scale;", StringComparison.Ordinal), true },
        { "a state that nothing is differentiated by", Many.Replace("var total = 0.0;", "var total = 0.0; var n = 1;", StringComparison.Ordinal).Replace("total += s;", "total += s / n; n++;", StringComparison.Ordinal), true },
        { "what is added is chosen", Many.Replace("total += s;", "total += x[p, 0] > 0.3 ? s : -s * s;", StringComparison.Ordinal), true },
        { "loops in loops in loops", Threaded.Replace("total += s * s;", "for (var k = 0; k < 2; k++) { total += s * s * k; }", StringComparison.Ordinal), true },
        { "the sum is forgotten", Many.Replace("total += s;", "total = 0.9 * total + s;", StringComparison.Ordinal), false },
        { "what is added depends on the sum", Many.Replace("total += s;", "total += s / (1 + total * total);", StringComparison.Ordinal), false },
        { "another state that is differentiated by", Many.Replace("var total = 0.0;", "var total = 0.0; var last = 1.0;", StringComparison.Ordinal).Replace("total += s;", "total += s * last; last = s;", StringComparison.Ordinal), false },
        { "the loop may end early", Many.Replace("total += s;", "total += s; if (total > 100) break;", StringComparison.Ordinal), false },
        { "what each step computes is kept", Many.Replace("var total = 0.0;", "var total = 0.0; var all = Tensor1D.Zeros<double>(rate.Length);", StringComparison.Ordinal).Replace("total += s;", "total += s; all[p] = s;", StringComparison.Ordinal).Replace("return total;", "return total + Max(all);", StringComparison.Ordinal), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_loop_that_adds_up_what_loops_compute_is_differentiated_in_its_step(string name, string body, bool isTaken)
    {
        var program = Compiled(body);
        var text = program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        var widths = Regex.Count(text, "file static class");
        var methods = text.Contains("RunAsWritten(", StringComparison.Ordinal) ? 2 : 1;
        Assert.True(Regex.Count(text, @"^ *for \(var p = ", RegexOptions.Multiline) == widths * methods == isTaken, $"{name}:\n{text}");

        object[] input = [new Tensor1D<double>([0.3, 1.2, -0.7]), 0.8, new Tensor2D<double>([.. Enumerable.Range(0, 12).Select(i => 0.5 * Math.Sin(i + 1))], 3, 4)];
        var gradient = Arguments.All(program.Invoke("Model", "FGradient", input)!);
        double At(Action<double[]> change)
        {
            double[] numbers = [0.3, 1.2, -0.7, 0.8, .. Enumerable.Range(0, 12).Select(i => 0.5 * Math.Sin(i + 1))];
            change(numbers);
            return (double)program.Invoke("Model", "F", [new Tensor1D<double>(numbers[..3]), numbers[3], new Tensor2D<double>(numbers[4..], 3, 4)])!;
        }

        Numbers.Close([At(_ => { })], gradient[0].Values, 1e-13, name);
        Numbers.Close([.. Enumerable.Range(0, 16).Select(i => (At(numbers => numbers[i] += 1e-6) - At(numbers => numbers[i] -= 1e-6)) / 2e-6)], [.. gradient.Skip(1).SelectMany(part => part.Values)], 1e-8, name);
    }

    /// <summary>The adjoint of the sum is infinite, and nobody was taken; it is 0 because the sum was not taken, and a derivative by what was is infinite.</summary>
    [Theory]
    [InlineData("total += rate[p] > 0 ? s : 0;", "return Math.Sqrt(total);")]
    [InlineData("total += s * Math.Sqrt(rate[p] + 1);", "return scale > 0 ? 1.0 : total;")]
    public void What_was_not_taken_has_the_derivative_0(string added, string returned)
    {
        var program = Compiled(Many.Replace("total += s;", added, StringComparison.Ordinal).Replace("return total;", returned, StringComparison.Ordinal));
        var gradient = Arguments.All(program.Invoke("Model", "FGradient", [new Tensor1D<double>([-1.0, -1.0]), 1.0, new Tensor2D<double>(new double[4], 2, 2)])!);
        Assert.All(gradient.Skip(1).SelectMany(part => part.Values), value => Assert.Equal(0.0, value));
    }

    private static CompiledProgram Compiled(string body)
    {
        const string Parameters = "Tensor1D<double> rate, double scale, Tensor2D<double> x";
        return Compile.Run(LoopPassesTests.Source(Parameters, body, "FCompiled", $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> Rate, double Scale, Tensor2D<double> X) FGradient({Parameters});"));
    }
}
