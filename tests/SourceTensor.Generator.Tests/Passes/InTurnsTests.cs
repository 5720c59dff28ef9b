using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A loop of steps and the vectors that read what it keeps take turns (`InTurns`), where these should do so and nowhere else, and every number stays the same.</summary>
public sealed class InTurnsTests
{
    private const string Growth = "var s = 0.3; var sum = 0.0; foreach (var v in x) { sum += Exp(-s * v); s = a * s * (v - s); } return sum;";

    public static TheoryData<string, string, bool> Loops => new()
    {
        { "one state", Growth, true },
        { "two states in a vector", "var q = Tensor1D.Filled(2, 0.5); var sum = 0.0; for (var t = 0; t < c.Length; t++) { sum += LogSoftMax(b * q)[c[t]]; q[c[t]] += a * (x[t] - q[c[t]]); } return sum;", true },
        { "a state that is read behind", Growth.Replace("return sum", "return sum + s", StringComparison.Ordinal), true },
        { "two sums", Growth.Replace("sum += Exp(-s * v);", "sum += Exp(-s * v); other -= Sin(s);", StringComparison.Ordinal).Replace("var sum", "var other = 0.0; var sum", StringComparison.Ordinal).Replace("return sum", "return sum * other", StringComparison.Ordinal), true },
        { "no functions", Growth.Replace("Exp(-s * v)", "s * v", StringComparison.Ordinal), false },
        { "vectors that read the last state", "var s = 0.3; var y = Tensor1D.Filled(x.Length, 0.0); for (var t = 0; t < x.Length; t++) { y[t] = s; s = a * s * (x[t] - s); } var sum = 0.0; for (var t = 0; t < x.Length; t++) { sum += Exp(-s * y[t]); } return sum;", false },
        { "vectors that read the step before", "var s = 0.3; var y = Tensor1D.Filled(x.Length, 0.0); for (var t = 0; t < x.Length; t++) { y[t] = s; s = a * s * (x[t] - s); } var sum = 0.0; for (var t = 1; t < x.Length; t++) { sum += Exp(-y[t] * y[t - 1]); } return sum;", false },
        { "a sum that begins where the states end", "var s = 0.3; var y = Tensor1D.Filled(x.Length, 0.0); for (var t = 0; t < x.Length; t++) { y[t] = s; s = a * s * (x[t] - s); } var sum = s; for (var t = 0; t < x.Length; t++) { sum += Exp(-x[t] * y[t]); } return sum;", true },
        { "what throws between", "var s = 0.3; var y = Tensor1D.Filled(x.Length, 0.0); for (var t = 0; t < x.Length; t++) { y[t] = s; s = a * s * (x[t] - s); } if (b > 1e9 + s * 0) { throw new ArgumentException(\"s\"); } var sum = 0.0; for (var t = 0; t < x.Length; t++) { sum += Exp(-x[t] * y[t]); } return sum;", false },
        { "long steps", Growth.Replace("a * s * (v - s)", "a * s * (v - s * (1 - s * (a + s * (v + s * (a - v * s)))))", StringComparison.Ordinal), false },
        { "from the last to the first", "var s = 0.3; var sum = 0.0; for (var t = x.Length - 1; t >= 0; t--) { sum += Exp(-s * x[t]); s = a * s * (x[t] - s); } return sum;", false },
    };

    [Theory]
    [MemberData(nameof(Loops))]
    public void Loops_take_turns(string name, string body, bool isAtWork)
    {
        var source = LoopPassesTests.Source("double a, double b, Tensor1D<int> c, Tensor1D<double> x", body, "FCompiled");
        var (with, without) = (Compile.Run(source), Compile.Run(Compile.Compilation(Compile.Parse(source)), "InTurns"));
        var text = with.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value;
        Assert.True(text.Contains("start += 16", StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
        foreach (var length in new[] { 0, 1, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 48, 101 })
        {
            foreach (var (a, b) in new[] { (0.3, 1.5), (5, -700), (double.NaN, 1), (double.PositiveInfinity, 0) })
            {
                object[] input = [a, b, new Tensor1D<int>([.. Enumerable.Range(0, length).Select(i => (i / 3) % 2)]), new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => Math.Cos(i))])];
                Assert.Equal((double)without.Invoke("Model", "FCompiled", input)!, (double)with.Invoke("Model", "FCompiled", input)!);
            }
        }
    }
}
