using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Logistic functions beside products of what their logarithms are of, by eˣ in the place of e^−|x| (`SignedLogistics`), where they should be and nowhere else.</summary>
public sealed class SignedLogisticsTests
{
    private const string Learners = "Tensor1D<double> a, [Data] Tensor2D<int> c, [Data] Tensor2D<double> x|var sum = 0.0; for (var p = 0; p < a.Length; p++) { for (var t = 0; t < x.Rows; t++) { var z = a[p] * x[t, p]; sum += LogSigmoid(c[t, p] == 0 ? z : -z) + Log(2 + x[t, p]); } } return sum;";

    private static readonly Dictionary<string, (CompiledProgram With, CompiledProgram Without)> Programs = [];

    public static TheoryData<string, string, bool> Cases => new()
    {
        { "of each element", "Tensor1D<double> x|return Sum(LogSigmoid(x)) + Sum(Log(2 + x * x));", true },
        { "of each element's negative", "Tensor1D<double> x|return Sum(Log(2 + x * x)) - Sum(Softplus(-x));", true },
        { "of softplus", "Tensor1D<double> x|return Sum(Softplus(x)) + Sum(Log(2 + x * x));", true },
        { "of a step of each lane", Learners, true },
        { "where nothing else is relied on", "Tensor1D<double> x|return Sum(LogSigmoid(x));", false },
        { "of a weighted sum", "Tensor1D<double> x, [Data] Tensor1D<double> y|return Sum(y * LogSigmoid(x)) + Sum(Log(2 + x * x));", false },
        { "where something else reads the exponential", "Tensor1D<double> x|return Sum(LogSigmoid(x) + Exp(-Abs(x))) + Sum(Log(2 + x * x));", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Logistic_functions_are_of_a_signed_exponential(string name, string function, bool isAtWork)
    {
        var (with, without) = Both(function);
        var text = with.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains("ExpOrNotFinite(", StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
        if (!function.Contains('y', StringComparison.Ordinal))
        {
            foreach (var length in new[] { 0, 1, 7, 8, 9, 31, 64, 101 })
            {
                Compare(with, without, function == Learners ? Input(length, 5, i => 3 * Math.Cos(i)) : [new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => 9 * Math.Cos(i))])], $"{name}, {length}");
            }
        }
    }

    /// <summary>The value without a gradient has no logistic function, and keeps its magnitude.</summary>
    [Fact]
    public void A_logarithm_alone_stays_as_it_is() =>
        Assert.DoesNotContain("ExpOrNotFinite", Both(Learners).With.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);

    /// <summary>At the edges of what is relied on, and beyond: exponentials that overflow, alone or eight together, infinite arguments and NaN.</summary>
    [Theory]
    [InlineData(80, 64)]
    [InlineData(88, 64)]
    [InlineData(89, 64)]
    [InlineData(-89, 64)]
    [InlineData(700, 1)]
    [InlineData(709.7, 1)]
    [InlineData(709.9, 1)]
    [InlineData(-745, 3)]
    [InlineData(1e5, 2)]
    [InlineData(1e20, 2)]
    [InlineData(-1e300, 2)]
    [InlineData(1e308, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(double.NaN, 1)]
    public void Exponentials_that_overflow_change_nothing(double x, int count)
    {
        foreach (var function in new[] { "Tensor1D<double> x|return Sum(LogSigmoid(x)) + Sum(Log(2 + x * x));", "Tensor1D<double> x|return Sum(Softplus(x)) + Sum(Log(2 + x * x));", Learners })
        {
            var (with, without) = Both(function);
            foreach (var members in function == Learners ? [3, 11] : new[] { 0 })
            {
                object[] input = members > 0 ? Input(members, 70, i => i / members < count && i % members == 1 ? x : Math.Cos(i))
                    : [new Tensor1D<double>([.. Enumerable.Range(0, 70).Select(i => i < count ? x : Math.Cos(i))])];
                Compare(with, without, input, FormattableString.Invariant($"{count} of {x}, {members} members, {function}"));
            }
        }
    }

    private static (CompiledProgram With, CompiledProgram Without) Both(string function)
    {
        lock (Programs)
        {
            if (!Programs.TryGetValue(function, out var both))
            {
                var parts = function.Split('|');
                var source = $$"""
                    using System;
                    using SourceTensor;
                    using static SourceTensor.TensorMath;

                    public static partial class Model
                    {
                        [TensorFunction]
                        public static double F({{parts[0]}}) { {{parts[1]}} }
                    }
                    """;
                Programs[function] = both = (Compile.Run(source), Compile.Run(Compile.Compilation(Compile.Parse(source)), "All"));
            }

            return both;
        }
    }

    private static object[] Input(int members, int steps, Func<int, double> x) =>
    [
        new Tensor1D<double>([.. Enumerable.Range(0, members).Select(p => 1.0)]),
        new Tensor2D<int>(new int[steps * members], steps, members),
        new Tensor2D<double>([.. Enumerable.Range(0, steps * members).Select(x)], steps, members),
    ];

    private static void Compare(CompiledProgram with, CompiledProgram without, object[] input, string what)
    {
        var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(with.Invoke("Model", "FGradient", input)!));
        for (var k = 0; k < expected.Length; k++)
        {
            Numbers.Close(expected[k].Values, actual[k].Values, 1e-11, $"{what}, result {k}");
        }
    }
}
