using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Loops over many sequences: each is as fast as if it were alone.</summary>
public sealed class LoopsInLoopsTests
{
    private const string Parameters = "Tensor2D<double> a, Tensor3D<double> b";

    private const string Sequences = """
        var total = 0.0;
        for (var p = 0; p < b.GetLength(0); p++)
        {
            var f = b[p, 0] - Log(a.Rows);
            for (var t = 1; t < b.GetLength(1); t++)
            {
                f = LogSumExp(Unsqueeze(f, 1) + a, axis: 0) + b[p, t];
            }

            total += LogSumExp(f);
        }

        return total;
        """;

    private static readonly string s_source = LoopPassesTests.Source(Parameters, Sequences, "FCompiled", $"[Gradient(nameof(F))] public static partial (double Value, Tensor2D<double> A, Tensor3D<double> B) FGradient({Parameters});");

    /// <summary>Loops along rows are methods, those of a sequence too, so that what a step needs stays in registers; the sum of their products is one product.</summary>
    [Fact]
    public void Loops_along_rows_in_a_loop_are_methods()
    {
        var text = Compile.Run(s_source).Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        var compute = text[text.IndexOf(" Compute(ReadOnlySpan<double> a", StringComparison.Ordinal)..text.IndexOf("private static void Loop", StringComparison.Ordinal)];
        Assert.All(["LoopShort(new WholeRow()", "LoopShort2(new WholeRow()", "LoopLong2(new RestOfRow(", "MatrixProduct.MultiplySelected("], part => Assert.Contains(part, compute, StringComparison.Ordinal));
        Assert.All(["LaneMatrix.InRegisters(exp", "OuterProducts.InRegisters("], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    /// <summary>All lengths of rows, numbers of steps and of sequences.</summary>
    [Fact]
    public void Many_sequences_are_the_sum_of_each()
    {
        var program = Compile.Run(s_source);
        foreach (var (states, steps, sequences) in new[] { 1, 2, 3, 6, 8, 11, 16, 17 }.SelectMany(states => new[] { (states, 1, 3), (states, 2, 1), (states, 7, 3) }))
        {
            var a = new Tensor2D<double>([.. Enumerable.Range(0, states * states).Select(i => Math.Sin(i))], states, states);
            var b = new Tensor3D<double>([.. Enumerable.Range(0, sequences * steps * states).Select(i => 2 * Math.Cos(i))], sequences, steps, states);
            var whole = Arguments.All(program.Invoke("Model", "FGradient", [a, b])!);
            var each = Enumerable.Range(0, sequences).Select(p => Arguments.All(program.Invoke("Model", "FGradient", [a, new Tensor3D<double>([.. b[p].Span.ToArray()], 1, steps, states)])!)).ToList();
            var name = $"{states} states, {steps} steps, {sequences} sequences";
            Numbers.Close([(double)program.Invoke("Model", "F", [a, b])!], whole[0].Values, 1e-12, name);
            Numbers.Close([each.Sum(one => one[0].Values[0])], whole[0].Values, 1e-12, name);
            Numbers.Close([.. Enumerable.Range(0, states * states).Select(i => each.Sum(one => one[1].Values[i]))], whole[1].Values, 1e-12, name);
            Numbers.Close([.. each.SelectMany(one => one[2].Values)], whole[2].Values, 1e-12, name);
        }
    }

    /// <summary>No sequence tests nothing; one of no steps is out of range, as in the method itself.</summary>
    [Fact]
    public void What_a_sequence_is_tested_for_is_not_tested_for_none()
    {
        var program = Compile.Run(s_source);
        var a = new Tensor2D<double>(new double[4], 2, 2);
        var none = Arguments.All(program.Invoke("Model", "FGradient", [a, new Tensor3D<double>([], 0, 0, 2)])!);
        Assert.Equal([0.0], none[0].Values);
        Assert.Equal(new double[4], none[1].Values);
        Assert.ThrowsAny<Exception>(() => program.Invoke("Model", "F", [a, new Tensor3D<double>([], 3, 0, 2)]));
        Assert.ThrowsAny<Exception>(() => program.Invoke("Model", "FGradient", [a, new Tensor3D<double>([], 3, 0, 2)]));
    }

    /// <summary>Sums of products written as loops, as in a regression, and what they add to the derivatives of the coefficients, of which there may be more than columns.</summary>
    [Fact]
    public void Sums_written_as_loops_are_in_lanes()
    {
        const string Regression = "Tensor1D<double> c, double d, Tensor2D<double> x";
        var source = LoopPassesTests.Source(
            Regression,
            "var total = 0.0; for (var i = 0; i < x.Rows; i++) { var sum = d; for (var j = 0; j < x.Columns; j++) { sum += x[i, j] * c[j]; } total += Math.Sin(sum); } return total;",
            "FCompiled",
            $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> C, double D, Tensor2D<double> X) FGradient({Regression});");
        var program = Compile.Run(source);
        var text = program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.All(["Lanes.Sum(row.First(xRow * cRow))", "sum2Lanes += Lanes.Create(x[", "Lanes.CopyTo(Lanes.Create(cGradient["], part => Assert.Contains(part, text, StringComparison.Ordinal));
        foreach (var (columns, further) in Enumerable.Range(0, 18).SelectMany(columns => new[] { (columns, 0), (columns, 2) }))
        {
            double[] c = [.. Enumerable.Range(0, columns + further).Select(i => Math.Cos(i))];
            double[] x = [.. Enumerable.Range(0, 3 * columns).Select(i => Math.Sin(i + 1))];
            double[] sums = [.. Enumerable.Range(0, 3).Select(i => 0.3 + Enumerable.Range(0, columns).Sum(j => x[(i * columns) + j] * c[j]))];
            var actual = Arguments.All(program.Invoke("Model", "FGradient", [new Tensor1D<double>(c), 0.3, new Tensor2D<double>(x, 3, columns)])!);
            var name = $"{columns} columns, {columns + further} coefficients";
            Numbers.Close([sums.Sum(Math.Sin)], actual[0].Values, 1e-13, name);
            Numbers.Close([.. c.Select((_, j) => j < columns ? Enumerable.Range(0, 3).Sum(i => Math.Cos(sums[i]) * x[(i * columns) + j]) : 0)], actual[1].Values, 1e-13, name);
            Numbers.Close([sums.Sum(Math.Cos)], actual[2].Values, 1e-13, name);
            Numbers.Close([.. x.Select((_, k) => Math.Cos(sums[k / columns]) * c[k % columns])], actual[3].Values, 1e-13, name);
        }
    }
}
