using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Inner loops that depend on few numbers are differentiated in forward mode where that costs less, and nowhere else.</summary>
public sealed class PreaccumulationTests
{
    private const string Learning = """
        Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards|
        var total = 0.0;
        for (var p = 0; p < alpha.Length; p++)
        {
            var q = Tensor1D.Filled(2, 0.5);
            for (var t = 0; t < choices.Rows; t++)
            {
                total += LogSoftMax(beta[p] * q)[choices[t, p]];
                q[choices[t, p]] += alpha[p] * (rewards[t, p] - q[choices[t, p]]);
            }
        }

        return total;
        """;

    private const string Divided = """
        Tensor1D<double> rate, Tensor1D<double> scale|
        var total = 0.0;
        for (var p = 0; p < rate.Length; p++)
        {
            var s = 1.0;
            for (var t = 0; t < 30; t++)
            {
                s = Math.Sin(s * rate[p]) / scale[p];
            }

            total += s;
        }

        return total;
        """;

    /// <summary>A function, how its gradient is asked for, and whether the inner loop is differentiated in forward mode.</summary>
    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "few numbers", Learning, "", true },
        { "of which one number is all participants'", Learning.Replace("Tensor1D<double> beta", "double beta", StringComparison.Ordinal).Replace("beta[p]", "beta", StringComparison.Ordinal), "", true },
        { "reverse mode is asked for", Learning, ", Mode = DerivativeMode.Reverse", false },
        { "states are kept between segments only", Learning, ", Checkpoint = true", false },
        { "a tensor", Learning.Replace("beta[p] * q", "beta * q", StringComparison.Ordinal), "", false },
        { "what each step reads is differentiated by", Learning.Replace("[Data] ", "", StringComparison.Ordinal), "", false },
        { "a partial derivative may be infinite", Divided, "", false },
        { "divided by a constant", Divided.Replace("/ scale[p]", "/ 3.0", StringComparison.Ordinal), "", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_inner_loop_is_differentiated_in_forward_mode_where_it_depends_on_few_numbers(string name, string function, string attribute, bool isTaken)
    {
        var text = string.Join('\n', Compiled(function, attribute).Files.Where(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Select(file => file.Value));
        Assert.True(text.Contains("_tan", StringComparison.Ordinal) == isTaken, $"{name}:\n{text}");
        Assert.True(text.Contains("_before", StringComparison.Ordinal) != isTaken, $"{name}:\n{text}");
    }

    /// <summary>The participants have a lane each, and no loop over trials counts down.</summary>
    [Fact]
    public void A_gradient_by_the_parameters_of_each_is_computed_in_lanes()
    {
        var text = Compiled(Learning, "").Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.Contains("pNext", text, StringComparison.Ordinal);
        Assert.DoesNotContain("t--", text, StringComparison.Ordinal);
    }

    /// <summary>An adjoint that is infinite does not reach what was not taken.</summary>
    [Fact]
    public void What_was_not_taken_has_the_derivative_0()
    {
        const string Function = """
            Tensor1D<double> x, double scale|
            var total = 0.0;
            for (var p = 0; p < x.Length; p++)
            {
                var sum = 0.0;
                for (var t = 0; t < 40; t++)
                {
                    sum += Where(x[p] > 0, x[p] * Math.Sin(scale * t) * Math.Sin(scale * t), 0.0);
                }

                total += Math.Sqrt(sum);
            }

            return total;
            """;
        double[] Gradient(string attribute) => [.. Arguments.All(Compiled(Function, attribute).Invoke("Model", "FGradient", [(Tensor1D<double>)[-1, 2, -3], 0.4])!).SelectMany(part => part.Values)];
        var (taken, reverse) = (Gradient(""), Gradient(", Mode = DerivativeMode.Reverse"));
        Assert.Equal((0, 0), (taken[1], taken[3]));
        Numbers.Close(reverse, taken, 1e-13, "beside reverse mode");
    }

    private static CompiledProgram Compiled(string function, string attribute)
    {
        var (parameters, body) = (function.Split('|')[0], function.Split('|')[1]);
        var types = parameters.Split(',').Select(parameter => parameter.Trim()).Where(parameter => !parameter.StartsWith("[Data]", StringComparison.Ordinal) && parameter.Contains("double", StringComparison.Ordinal))
            .Select(parameter => parameter.Split(' ')).Select(parts => $"{parts[0]} {char.ToUpperInvariant(parts[1][0])}{parts[1][1..]}");
        return Compile.Run($$"""
            using System;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
                [TensorFunction(Defaults = false)]
                public static double F({{parameters}})
                {
                    {{body}}
                }

                [Gradient(nameof(F){{attribute}})]
                public static partial (double Value, {{string.Join(", ", types)}}) FGradient({{parameters.Replace("[Data] ", "", StringComparison.Ordinal)}});
            }
            """);
    }
}
