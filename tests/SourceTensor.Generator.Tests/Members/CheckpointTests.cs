using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary><c>Checkpoint = true</c>: less memory, and nothing else.</summary>
public sealed class CheckpointTests
{
    private static readonly Lazy<CompiledProgram> s_program = new(() => ProgramSource.Get(["Checkpoints"], "All"));

    public static TheoryData<string> Functions => ["Learning", "Recurrent", "Trace", "Table"];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gives_the_same_up_to_the_order_of_sums(string function)
    {
        foreach (var steps in (int[])[0, 1, 2, 3, 4, 5, 8, 9, 10, 16, 17, 24, 100, 1000])
        {
            var input = Input(function, steps);
            Numbers.Close([.. All(Invoke(function + "Whole", input))], [.. All(Invoke(function + "InSegments", input))], function == "Table" ? 1e-6 : 1e-13, $"{function} of {steps} steps");
        }
    }

    /// <summary>The bytes that every step keeps, and none in segments: of what is wanted of every step the place is the same.</summary>
    [Theory]
    [InlineData("Learning", 16)]
    [InlineData("Recurrent", 24)]
    [InlineData("Table", 12)]
    public void Keeps_the_square_root_of_the_steps(string function, int kept)
    {
        var (whole, inSegments) = (PerStep(function + "Whole"), PerStep(function + "InSegments"));
        Assert.True(whole - inSegments >= 0.9 * kept, FormattableString.Invariant($"{whole} bytes per step, {inSegments} in segments"));

        double PerStep(string member) => (Workspace(function, member, 90_000) - Workspace(function, member, 10_000)) / 80_000.0;
    }

    /// <summary>Where no gradient is wanted per step, nothing grows with the steps.</summary>
    [Fact]
    public void Takes_what_its_documentation_says()
    {
        var workspace = new TensorWorkspace();
        object[] input = [0.3, 2.0, Choices(10_000, 2), Values(10_000)];
        Invoke("LearningInSegments", [.. input, workspace]);

        // 100 + 100 states of two numbers and a sum, which need not be kept.
        Assert.InRange(workspace.ByteLength, 200 * 16, (200 * 24) + 1_000);
        var text = s_program.Value.Files["Programs.Checkpoints.LearningInSegments.g.cs"];
        Assert.Contains("/// <para><c>for (var t = 0; t &lt; choices.Length; t++)</c> keeps ⌈√T⌉ + ⌈T / ⌈√T⌉⌉ states of 24 bytes, where T is <c>choices.Length</c>.</para>", text, StringComparison.Ordinal);
    }

    private static long Workspace(string function, string member, int steps)
    {
        var workspace = new TensorWorkspace();
        Invoke(member, [.. Input(function, steps), workspace]);
        return workspace.ByteLength;
    }

    private static object Invoke(string member, object[] input) => s_program.Value.Invoke("Programs.Checkpoints", member, input)!;

    private static object[] Input(string function, int steps) => function switch
    {
        "Learning" => [0.3, 2.0, Choices(steps, 2), Values(steps)],
        "Recurrent" => [new Tensor2D<double>([0.3, -0.2, 0.5, 0.1, 0.7, -0.4, -0.6, 0.2, 0.1], 3, 3), new Tensor2D<double>(Values(steps * 3).Span.ToArray(), steps, 3), Values(3)],
        "Trace" => [Values(steps), 0.3, 0.7],
        _ => [0.3f, Choices(steps, 9), new Tensor1D<float>([.. Values(steps).Span.ToArray().Select(value => (float)value)]), 9],
    };

    private static Tensor1D<int> Choices(int steps, int limit) => new([.. Enumerable.Range(0, steps).Select(t => (t * 7919) % 104729 % limit)]);

    private static Tensor1D<double> Values(int steps) => new([.. Enumerable.Range(0, steps).Select(t => Math.Sin(t * 1.7))]);

    private static IEnumerable<double> All(object result)
    {
        var parts = (ITuple)result;
        return Enumerable.Range(0, parts.Length).SelectMany(i => parts[i] switch
        {
            double number => [number],
            float number => [number],
            Tensor1D<float> tensor => tensor.Span.ToArray().Select(number => (double)number),
            Tensor1D<double> tensor => tensor.Span.ToArray(),
            Tensor2D<double> tensor => (IEnumerable<double>)tensor.Span.ToArray(),
            _ => throw new NotSupportedException(),
        });
    }
}
