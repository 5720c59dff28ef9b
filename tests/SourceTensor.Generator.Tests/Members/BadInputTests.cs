using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Bad arguments: the exception that the rules name, with the parameter's name and a message in the user's terms, before
/// anything is written.
/// </summary>
public sealed class BadInputTests
{
    private const string Source = """
        #nullable enable
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Bad
        {
            [TensorFunction]
            public static double Loss(Tensor1D<double> theta, Tensor1D<int> choices, [Data] Tensor1D<double> x)
            {
                var q = theta.Clone();
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                {
                    total += Square(x[t] - q[choices[t]]);
                    q[choices[t]] += 0.1 * x[t];
                }

                return total;
            }

            [Gradient(nameof(Loss))]
            public static partial double LossInto(
                Tensor1D<double> theta, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient, TensorWorkspace? workspace = null);

            [Gradient(nameof(Loss))]
            public static partial double LossIntoBoth(
                Tensor1D<double> theta, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient, Span<double> xGradient, TensorWorkspace? workspace = null);

            // The index comes from the state: it is known to be wrong only when the loop gets there.
            [TensorFunction]
            public static Tensor1D<double> Walk(Tensor1D<double> x, Tensor1D<int> moves)
            {
                var trace = Tensor1D.Zeros<double>(moves.Length);
                var at = 0;
                for (var t = 0; t < moves.Length; t++)
                {
                    at += moves[t];
                    trace[t] = x[at];
                }

                return trace;
            }

            [Compiled(nameof(Walk))]
            public static partial void WalkInto(Tensor1D<double> x, Tensor1D<int> moves, Span<double> destination, TensorWorkspace? workspace = null);

            [TensorFunction]
            public static double Scanned(Tensor1D<double> first, Tensor2D<double> second) =>
                Scan((first, second), 0.0, (s, a, b) => s + a * Sum(b)).Final;

            [TensorFunction]
            public static double Filled(int count, double x) => Sum(Tensor1D.Filled(count, x));

            [TensorFunction]
            public static double Counted(int steps, Tensor1D<double> x)
            {
                var total = 0.0;
                for (var t = 0; t < steps; t++)
                {
                    total += x[t];
                }

                return total;
            }

            [TensorFunction]
            public static double Fixed(Tensor2D<double> x) => Sum(Tensor1D.Filled(3, 0.5) * x);
        }
        """;

    private static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run(Source));

    private delegate double LossInto(Tensor1D<double> theta, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient, TensorWorkspace? workspace);

    private delegate double LossIntoBoth(
        Tensor1D<double> theta, Tensor1D<int> choices, Tensor1D<double> x, Span<double> thetaGradient, Span<double> xGradient, TensorWorkspace? workspace);

    private delegate void WalkInto(Tensor1D<double> x, Tensor1D<int> moves, Span<double> destination, TensorWorkspace? workspace);

    private static readonly LossInto Into = Program.Value.Method<LossInto>("Bad", "LossInto");
    private static readonly LossIntoBoth IntoBoth = Program.Value.Method<LossIntoBoth>("Bad", "LossIntoBoth");
    private static readonly WalkInto Walk = Program.Value.Method<WalkInto>("Bad", "WalkInto");

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(0)]
    public void A_destination_of_another_length(int length)
    {
        var destination = Untouched(length);
        var failure = Assert.Throws<ArgumentException>("thetaGradient", () => Into([0.1, 0.2, 0.3], [0], [0.5], destination, null));
        Assert.Contains("thetaGradient", failure.Message, StringComparison.Ordinal);
        Assert.Contains("length 3", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(length), destination);
    }

    [Fact]
    public void A_destination_that_is_an_input()
    {
        var theta = new double[] { 0.1, 0.2, 0.3 };
        var failure = Assert.Throws<ArgumentException>("thetaGradient", () => Into(theta, [0], [0.5], theta, null));
        Assert.Contains("`theta`", failure.Message, StringComparison.Ordinal);
        Assert.Equal([0.1, 0.2, 0.3], theta);
    }

    [Fact]
    public void A_destination_that_shares_memory_with_another()
    {
        var memory = Untouched(5);
        var failure = Assert.Throws<ArgumentException>("thetaGradient", () => IntoBoth([0.1, 0.2, 0.3], [0, 1, 2], [0.5, 0.6, 0.7], memory.AsSpan(0, 3), memory.AsSpan(2, 3), null));
        Assert.Contains("`xGradient`", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(5), memory);
    }

    [Fact]
    public void Destinations_side_by_side_are_good()
    {
        var memory = new double[6];
        IntoBoth([0.1, 0.2, 0.3], [0, 1, 2], [0.5, 0.6, 0.7], memory.AsSpan(0, 3), memory.AsSpan(3, 3), null);
        Assert.DoesNotContain(0.0, memory);
    }

    [Fact]
    public void A_loop_longer_than_a_tensor_that_it_reads()
    {
        var destination = Untouched(3);
        var failure = Assert.Throws<ArgumentException>("x", () => Into([0.1, 0.2, 0.3], [0, 1, 2, 0], [0.5], destination, null));
        Assert.Contains("`choices.Length` is 4", failure.Message, StringComparison.Ordinal);
        Assert.Contains("`x.Length`, which is 1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(3), destination);
    }

    [Theory]
    [InlineData(3, 0, 0, "choices[0]` is 3")]
    [InlineData(-1, 0, 0, "choices[0]` is -1")]
    [InlineData(0, 0, 3, "choices[2]` is 3")]
    [InlineData(0, 0, int.MinValue, "choices[2]` is -2147483648")]
    public void An_index_out_of_range_at_the_first_or_last_position(int first, int second, int third, string said)
    {
        var destination = Untouched(3);
        Tensor1D<int> choices = [first, second, third];
        var failure = Assert.Throws<IndexOutOfRangeException>(() => Into([0.1, 0.2, 0.3], choices, [0.5, 0.6, 0.7], destination, null));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(3), destination);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 2)]
    public void An_index_out_of_range_that_only_the_loop_finds(int first, int second)
    {
        var destination = Untouched(2);
        Tensor1D<int> moves = [first, second];
        var failure = Assert.Throws<IndexOutOfRangeException>(() => Walk([0.1, 0.2, 0.3], moves, destination, null));
        Assert.Contains("x[at]", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(2), destination);
    }

    [Fact]
    public void Sequences_of_unequal_length()
    {
        var failure = Assert.Throws<ArgumentException>("second", () => Call("ScannedCompiled", (Tensor1D<double>)[1, 2], Tensor2D.Zeros<double>(3, 2)));
        Assert.Contains("first.Length", failure.Message, StringComparison.Ordinal);
        Assert.Contains("second.Rows", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("second", () => Call("ScannedGradient", (Tensor1D<double>)[1, 2], Tensor2D.Zeros<double>(3, 2)));
    }

    [Fact]
    public void A_negative_length()
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>("count", () => Call("FilledCompiled", -1, 0.5));
        Assert.Contains("`count` is -1", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Call("FilledGradient", -1, 0.5));
    }

    [Fact]
    public void More_steps_than_elements()
    {
        var failure = Assert.Throws<ArgumentException>("x", () => Call("CountedGradient", 3, (Tensor1D<double>)[1, 2]));
        Assert.Contains("`steps` is 3", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0.0, Call("CountedCompiled", -5, (Tensor1D<double>)[1, 2]));
    }

    [Fact]
    public void A_length_that_the_function_fixes()
    {
        var failure = Assert.Throws<ArgumentException>("x", () => Call("FixedCompiled", Tensor2D.Zeros<double>(2, 4)));
        Assert.Contains("x.Columns", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_array_is_an_empty_tensor_and_no_crash() =>
        Assert.Throws<ArgumentException>("thetaGradient", () => Into(default, [0], [0.5], Untouched(3), null));

    [Fact]
    public void A_workspace_that_another_call_uses()
    {
        var workspace = new TensorWorkspace();
        using var inside = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var destination = Untouched(3);
        InvalidOperationException? failure = null;
        var other = new Thread(() =>
        {
            using var lease = CompilerServices.WorkspaceLease.Rent(workspace, 64);
            inside.Set();
            done.Wait();
        });
        other.Start();
        inside.Wait();
        try
        {
            failure = Assert.Throws<InvalidOperationException>(() => Into([0.1, 0.2, 0.3], [0], [0.5], destination, workspace));
        }
        finally
        {
            done.Set();
            other.Join();
        }

        Assert.Contains("workspace is in use", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Untouched(3), destination);
        Into([0.1, 0.2, 0.3], [0], [0.5], destination, workspace);
        Assert.NotEqual(Untouched(3), destination);
    }

    [Fact]
    public void A_workspace_is_free_again_after_a_call_that_threw()
    {
        var workspace = new TensorWorkspace();
        Assert.Throws<IndexOutOfRangeException>(() => Into([0.1, 0.2, 0.3], [7], [0.5], Untouched(3), workspace));
        Assert.Throws<IndexOutOfRangeException>(() => Walk([0.1], [7], Untouched(1), workspace));
        Into([0.1, 0.2, 0.3], [0], [0.5], new double[3], workspace);
    }

    private static object? Call(string method, params object?[] arguments) => Program.Value.Invoke("Bad", method, arguments);

    private static double[] Untouched(int length) => [.. Enumerable.Repeat(-7.5, length)];
}
