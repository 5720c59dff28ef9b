using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Where products of matrices leave loops, where they stay, and what is computed a block of rows at a time. That the numbers stay is
/// checked in the programs <c>RecurrentLayer</c> and <c>DenseLayers</c>.
/// </summary>
public sealed class ProductPassesTests
{
    private const string Step = "h = Tanh(MatMul(h, w) + MatMul({0}, u));";

    [Fact]
    public void A_product_with_a_sequence_leaves_the_loop() => Assert.Equal((1, 1), Counts(Forward(Loop(Step, "x[t]"))));

    [Fact]
    public void A_product_of_what_does_not_change_leaves_the_loop() => Assert.Equal((1, 1), Counts(Forward(Loop(Step, "w"))));

    [Theory]
    [InlineData("(x[t] * h[0, 0])")]
    [InlineData("x[(t + 1) % x.GetLength(0)]")]
    public void A_product_with_what_the_step_makes_or_finds_stays(string factor) => Assert.Equal((2, 0), Counts(Forward(Loop(Step, factor))));

    [Fact]
    public void A_product_stays_in_a_loop_that_may_end_early() => Assert.Equal((2, 0), Counts(Forward(Loop(Step + " if (h[0, 0] > 2) break;", "x[t]"))));

    [Fact]
    public void A_product_stays_under_a_condition() => Assert.Equal((2, 0), Counts(Forward(Loop("if (h[0, 0] < 2) { " + Step + " }", "x[t]"))));

    [Fact]
    public void A_product_of_matrices_known_to_be_small_stays() => Assert.Equal(0, Forward("""
        var total = 0.0;
        for (var t = 0; t < x.GetLength(0); t++)
        {
            total += Sum(Outer(x[t, 0], Tensor1D.Filled(2, 1.0)));
        }

        return total;
        """).Count(equation => equation.Operation is Contract op && op.IsWorthACall(equation.Inputs)));

    /// <summary>By w and u: one product each behind the reversed loop, which keeps that by h.</summary>
    [Fact]
    public void Gradients_by_weights_are_products_after_the_loop() => Assert.Equal((2, 3), Counts(Gradient(Loop(Step, "x[t]"))));

    [Fact]
    public void A_sum_of_products_that_a_step_reads_stays() => Assert.Equal((1, 0), Counts(Forward("""
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), x.GetLength(2));
        var total = 0.0;
        for (var t = 0; t < x.GetLength(0); t++)
        {
            sum += MatMul(Transpose(x[t]), x[t]);
            total += sum[0, 0];
        }

        return total;
        """)));

    [Fact]
    public void A_sum_of_products_that_no_step_reads_is_one_product() => Assert.Equal((0, 1), Counts(Forward("""
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), x.GetLength(2));
        for (var t = 0; t < x.GetLength(0); t++)
        {
            sum += MatMul(Transpose(x[t]), x[t]);
        }

        return Sum(sum);
        """)));

    [Fact]
    public void A_sum_of_products_of_functions_of_items_is_one_product() => Assert.Equal((0, 1), Counts(Forward("""
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), x.GetLength(2));
        for (var t = 0; t < x.GetLength(0); t++)
        {
            sum += MatMul(Transpose(Sin(x[t])), Cos(x[t]));
        }

        return Sum(sum);
        """)));

    /// <summary>What would have to be kept is more than what is there.</summary>
    [Fact]
    public void A_sum_of_products_of_what_the_steps_make_stays() => Assert.Equal((1, 0), Counts(Forward("""
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), x.GetLength(2));
        var h = x[0];
        for (var t = 0; t < x.GetLength(0); t++)
        {
            h = Sin(h);
            sum += MatMul(Transpose(Cos(h)), h);
        }

        return Sum(sum);
        """)));

    [Fact]
    public void Transposed_factors_are_read_as_they_stand() =>
        Assert.DoesNotContain(Forward("return Sum(MatMul(Transpose(x[0]), x[0]));"), equation => equation.Operation is Permute);

    [Fact]
    public void A_factor_that_every_step_would_reorder_is_transposed_once()
    {
        var equations = Forward(Loop("h = Tanh(MatMul(h, Transpose(w)) + MatMul({0}, u));", "x[t]"));
        Assert.Single(equations, equation => equation.Operation is Contract { Operands.Count: 1 } && equation.Output.Name == "w_transposed");
    }

    [Theory]
    [InlineData("return Sum(Tanh(MatMul(w, u)));", true)]
    [InlineData("return Sum(Tanh(MatMul(Tanh(MatMul(w, u)), u)));", true)]
    [InlineData("var y = MatMul(w, u); return Sum(y / Sum(y));", true)]
    [InlineData("return Sum(w * u);", false)]
    [InlineData("return MatMul(w, u)[0, 0];", false)]
    public void Rows_are_computed_in_blocks(string body, bool isBlocked) => Assert.Equal(isBlocked, Program(body).Files["Model.FCompiled.g.cs"].Contains("+= 64", StringComparison.Ordinal));

    /// <summary>The steps of a loop have few rows, and their factors would be transposed in each.</summary>
    [Fact]
    public void The_rows_of_a_step_are_computed_at_once() => Assert.DoesNotContain(Program(Loop(Step, "x[t]")).Files.Values, file => file.Contains("+= 64", StringComparison.Ordinal));

    /// <summary>The product before the loop, and those behind its reversal, whose terms are of as many steps as make a block.</summary>
    [Fact]
    public void Products_of_all_steps_are_computed_in_blocks_of_steps()
    {
        var files = Program(Loop(Step, "x[t]")).Files;
        Assert.Contains("var steps = Math.Max(1, 64 / Math.Max(xLength1, 1));", files["Model.FCompiled.g.cs"], StringComparison.Ordinal);
        Assert.Contains("var steps2 = Math.Max(1, 256 / Math.Max(xLength1, 1));", files["Model.FGradient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("for (var start2 = (xLength0 - 1) / steps2 * steps2; start2 >= 0; start2 -= steps2)", files["Model.FGradient.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>Results that something else reads too, a factor that the loop changes, and steps that need no product.</summary>
    [Theory]
    [InlineData("h = Tanh(MatMul(h, w) + MatMul(x[t], u)); total += Sum(h);", true)]
    [InlineData("h = Tanh(MatMul(h, w) + all[t]); total += Sum(h);", true)]
    [InlineData("h = Tanh(MatMul(h, w) + all[0]); total += Sum(h);", false)]
    [InlineData("h = Tanh(MatMul(h, w) + all[t] + all[x.GetLength(0) - 1 - t]); total += Sum(h);", false)]
    [InlineData("h = Tanh(MatMul(h, w) + all[t]); total += Sum(h) + Sum(all);", false)]
    [InlineData("total += Sum(Sin(all[t]));", false)]
    public void What_a_step_reads_of_a_product_is_its_own(string step, bool isBlocked) => Assert.Equal(isBlocked, Program($$"""
        var all = Tensor3D.Einsum("tbd,dh->tbh", x, u);
        var h = Tensor2D.Zeros<double>(x.GetLength(1), w.Rows);
        var total = 0.0;
        for (var t = 0; t < x.GetLength(0); t++)
        {
            {{step}}
        }

        return total;
        """).Files["Model.FCompiled.g.cs"].Contains("start += steps", StringComparison.Ordinal));

    /// <summary>What a caller's memory gathers is written before the last step.</summary>
    [Theory]
    [InlineData("2.0", true)]
    [InlineData("x[t, t, 0]", false)]
    public void Sums_over_steps_that_may_throw_are_computed_after_them(string factor, bool isBlocked) => Assert.Equal(isBlocked, Program($$"""
        var h = Tensor2D.Zeros<double>(x.GetLength(1), w.Rows);
        var sum = Tensor2D.Zeros<double>(x.GetLength(2), w.Rows);
        for (var t = 0; t < x.GetLength(0); t++)
        {
            sum += MatMul(Transpose(x[t]), Tanh(MatMul(x[t], u) * {{factor}}));
            h = Tanh(MatMul(h, w));
        }

        return Sum(sum) + Sum(h);
        """).Files["Model.FCompiled.g.cs"].Contains("256 / Math.Max", StringComparison.Ordinal));

    private static string Loop(string step, string factor) => $$"""
        var h = Tensor2D.Zeros<double>(x.GetLength(1), w.Rows);
        for (var t = 0; t < x.GetLength(0); t++)
        {
            {{step.Replace("{0}", factor, StringComparison.Ordinal)}}
        }

        return Sum(h);
        """;

    private static CompiledProgram Program(string body) => Compile.Run($$"""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction]
            public static double F(Tensor3D<double> x, Tensor2D<double> w, Tensor2D<double> u)
            {
                {{body}}
            }
        }
        """);

    private static Function Prepared(string body) => Derivatives.Prepare(Program(body).Models.Values.First().Function!);

    private static IReadOnlyList<Equation> Forward(string body) => [.. PassList.BeforeLowering.RunAll(Prepared(body)).Body.AllEquations()];

    private static IReadOnlyList<Equation> Gradient(string body) => [.. PassList.BeforeLowering.RunAll(Reverse.Gradient(Prepared(body), [1, 2])).Body.AllEquations()];

    private static int Inside(IReadOnlyList<Equation> equations) => equations.SelectMany(equation => equation.Operation.Bodies).SelectMany(body => body.AllEquations()).Distinct().Count(IsProduct);

    /// <summary>Products in loops, and outside of them.</summary>
    private static (int Inside, int Outside) Counts(IReadOnlyList<Equation> equations) => (Inside(equations), equations.Distinct().Count(IsProduct) - Inside(equations));

    private static bool IsProduct(Equation equation) => equation.Operation is Contract op && op.IsWorthACall(equation.Inputs);
}
