using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Batched members as users declare and call them.</summary>
public sealed class BatchedMemberTests
{
    private const string Source = """
        #nullable enable
        using System;
        using System.Threading.Tasks;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Batched
        {
            [TensorFunction]
            public static double LogLikelihood(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
            {
                var q = Tensor1D.Filled(2, 0.5);
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                {
                    total += LogSoftMax(beta * q)[choices[t]];
                    q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
                }

                return total;
            }

            [Gradient(nameof(LogLikelihood))]
            public static partial (double Value, double Alpha, double Beta, Tensor1D<double> Rewards) Single(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

            [Gradient(nameof(LogLikelihood))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Tensor2D<double> Rewards) Stacked(
                Tensor1D<double> alpha, double beta, Tensor2D<int> choices, Tensor2D<double> rewards, ParallelOptions? parallel = null, TensorWorkspace? workspace = null);

            [Gradient(nameof(LogLikelihood))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Tensor2D<double> Rewards) TimeMajor(
                Tensor1D<double> alpha, double beta, [Batched(Axis = 1)] Tensor2D<int> choices, [Batched(Axis = 1)] Tensor2D<double> rewards, ParallelOptions? parallel = null);

            [Gradient(nameof(LogLikelihood))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Ragged<Tensor1D<double>> Rewards) Unequal(
                Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards, ParallelOptions? parallel = null);

            [Gradient(nameof(LogLikelihood))]
            public static partial void Into(
                Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards,
                Span<double> value, Span<double> alphaGradient, out double betaGradient, Span<double> rewardsGradient, TensorWorkspace? workspace = null, ParallelOptions? parallel = null);

            [Gradient(nameof(LogLikelihood))]
            public static partial void TimeMajorInto(
                Tensor1D<double> alpha, double beta, [Batched(Axis = 1)] Tensor2D<int> choices, [Batched(Axis = 1)] Tensor2D<double> rewards,
                Span<double> value, Span<double> alphaGradient, out double betaGradient, Span<double> rewardsGradient);

            // The index comes from the state: it is known to be wrong only when the loop gets there.
            [TensorFunction]
            public static double Walk(Tensor1D<double> x, Tensor1D<int> moves)
            {
                var (at, total) = (0, 0.0);
                for (var t = 0; t < moves.Length; t++)
                {
                    at += moves[t];
                    total += x[at];
                }

                return total;
            }

            [Gradient(nameof(Walk))]
            public static partial void Walks(Tensor1D<double> x, Tensor2D<int> moves, Span<double> value, Span<double> xGradient, ParallelOptions? parallel = null);

            private static readonly double[] s_scale = [1, 2, 3];

            // What is read of a field has one length, so every member has it.
            [TensorFunction]
            public static double Scaled(double a, Tensor1D<double> x) => a * Sum(x * s_scale);

            [Gradient(nameof(Scaled))]
            public static partial (Tensor1D<double> Value, Tensor1D<double> A, Ragged<Tensor1D<double>> X) ScaledOfUnequal(Tensor1D<double> a, Ragged<Tensor1D<double>> x);

            // Names that emitted code would like to have.
            [TensorFunction]
            public static double Named(double first, Tensor1D<double> part, double workspace, double member, double batch) => first * Sum(part) * workspace + member * batch;

            [Compiled(nameof(Named))]
            public static partial void NamedOfAll(Tensor1D<double> first, Tensor2D<double> part, double workspace, double member, Tensor1D<double> batch, Span<double> members, TensorWorkspace? scratch = null);
        }
        """;

    private static readonly Lazy<CompiledProgram> s_program = new(() => Compile.Run(Source));

    private delegate (double Value, double Alpha, double Beta, Tensor1D<double> Rewards) Single(double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards);

    private delegate (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Tensor2D<double> Rewards) Stacked(
        Tensor1D<double> alpha, double beta, Tensor2D<int> choices, Tensor2D<double> rewards, ParallelOptions? parallel, TensorWorkspace? workspace);

    private delegate (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Tensor2D<double> Rewards) TimeMajor(
        Tensor1D<double> alpha, double beta, Tensor2D<int> choices, Tensor2D<double> rewards, ParallelOptions? parallel);

    private delegate (Tensor1D<double> Value, Tensor1D<double> Alpha, double Beta, Ragged<Tensor1D<double>> Rewards) Unequal(
        Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards, ParallelOptions? parallel);

    private delegate void Into(
        Tensor1D<double> alpha, double beta, Ragged<Tensor1D<int>> choices, Ragged<Tensor1D<double>> rewards,
        Span<double> value, Span<double> alphaGradient, out double betaGradient, Span<double> rewardsGradient, TensorWorkspace? workspace, ParallelOptions? parallel);

    private delegate void TimeMajorInto(
        Tensor1D<double> alpha, double beta, Tensor2D<int> choices, Tensor2D<double> rewards,
        Span<double> value, Span<double> alphaGradient, out double betaGradient, Span<double> rewardsGradient);

    private delegate void Walks(Tensor1D<double> x, Tensor2D<int> moves, Span<double> value, Span<double> xGradient, ParallelOptions? parallel);

    private delegate void NamedOfAll(Tensor1D<double> first, Tensor2D<double> part, double workspace, double member, Tensor1D<double> batch, Span<double> members, TensorWorkspace? scratch);

    // However little there is to compute, these tests are about what threads do.
    static BatchedMemberTests() => BatchRunner.WorthThreads = TimeSpan.Zero;

    private static T Member<T>(string name)
        where T : Delegate => s_program.Value.Method<T>("Batched", name);

    private static Tensor1D<double> Alphas(int members) => new([.. Enumerable.Range(0, members).Select(p => 0.1 + (0.8 * p / members))]);

    private static Tensor2D<int> Choices(int members, int trials) => new([.. Enumerable.Range(0, members * trials).Select(i => i * i % 7 % 2)], members, trials);

    private static Tensor2D<double> Rewards(int members, int trials) => new([.. Enumerable.Range(0, members * trials).Select(i => Math.Sin(i))], members, trials);

    private static Ragged<Tensor1D<T>> Ragged<T>(Tensor2D<T> rows)
        where T : unmanaged => SourceTensor.Ragged.From(Enumerable.Range(0, rows.Rows).Select(p => rows[p][..((p * 5) % (rows.Columns + 1))]));

    private static (double[] Value, double[] Alpha, double Beta, double[] Rewards) Loop(Tensor1D<double> alpha, double beta, Func<int, Tensor1D<int>> choices, Func<int, Tensor1D<double>> rewards)
    {
        var results = Enumerable.Range(0, alpha.Length).Select(p => Member<Single>("Single")(alpha[p], beta, choices(p), rewards(p))).ToList();
        return ([.. results.Select(result => result.Value)], [.. results.Select(result => result.Alpha)], results.Sum(result => result.Beta), [.. results.SelectMany(result => result.Rewards.Span.ToArray())]);
    }

    private static Tensor2D<T> Transposed<T>(Tensor2D<T> x)
        where T : unmanaged => TensorMath.Transpose(x);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 0)]
    [InlineData(3, 4)]
    [InlineData(21, 7)]
    [InlineData(700, 3)]
    public void A_batch_is_a_loop_of_single_calls(int members, int trials)
    {
        var (alpha, beta, choices, rewards) = (Alphas(members), 1.7, Choices(members, trials), Rewards(members, trials));
        var expected = Loop(alpha, beta, p => choices[p], p => rewards[p]);
        var stacked = Member<Stacked>("Stacked")(alpha, beta, choices, rewards, null, null);
        Same(expected, stacked.Value, stacked.Alpha, stacked.Beta, stacked.Rewards);
        var timeMajor = Member<TimeMajor>("TimeMajor")(alpha, beta, Transposed(choices), Transposed(rewards), null);
        Assert.Equal((trials, members), (timeMajor.Rewards.Rows, timeMajor.Rewards.Columns));
        Same(expected, timeMajor.Value, timeMajor.Alpha, timeMajor.Beta, Transposed(timeMajor.Rewards));

        var (own, ownRewards) = (Ragged(choices), Ragged(rewards));
        var unequal = Member<Unequal>("Unequal")(alpha, beta, own, ownRewards, null);
        Assert.True(unequal.Rewards.Offsets.SequenceEqual(own.Offsets));
        var ofUnequal = Loop(alpha, beta, p => own[p], p => ownRewards[p]);
        Same(ofUnequal, unequal.Value, unequal.Alpha, unequal.Beta, unequal.Rewards.Flat);

        var (value, alphas, flat) = (new double[members], new double[members], new double[own.Flat.Length]);
        Member<Into>("Into")(alpha, beta, own, ownRewards, value, alphas, out var betaGradient, flat, null, null);
        Same(ofUnequal, value, alphas, betaGradient, flat);
        var columns = new double[members * trials];
        Member<TimeMajorInto>("TimeMajorInto")(alpha, beta, Transposed(choices), Transposed(rewards), value, alphas, out betaGradient, columns);
        Same(expected, value, alphas, betaGradient, Transposed(new Tensor2D<double>(columns, trials, members)));
    }

    private static void Same((double[] Value, double[] Alpha, double Beta, double[] Rewards) expected, ReadOnlySpan<double> value, ReadOnlySpan<double> alpha, double beta, ReadOnlySpan<double> rewards)
    {
        Numbers.Close(expected.Value, value.ToArray(), 1e-13, "value");
        Numbers.Close(expected.Alpha, alpha.ToArray(), 1e-13, "alpha");
        Numbers.Close(expected.Beta, beta, 1e-13, "beta");
        Numbers.Close(expected.Rewards, rewards.ToArray(), 1e-13, "rewards");
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var (members, trials) = (333, 9);
        var (alpha, beta, choices, rewards) = (Alphas(members), 1.7, Ragged(Choices(members, trials)), Ragged(Rewards(members, trials)));
        var serial = Member<Unequal>("Unequal")(alpha, beta, choices, rewards, null);
        foreach (var threads in new[] { 1, 2, 8, -1 })
        {
            var parallel = Member<Unequal>("Unequal")(alpha, beta, choices, rewards, new ParallelOptions { MaxDegreeOfParallelism = threads });
            Assert.True(serial.Value.Span.SequenceEqual(parallel.Value.Span));
            Assert.True(serial.Alpha.Span.SequenceEqual(parallel.Alpha.Span));
            Assert.True(serial.Rewards.Flat.Span.SequenceEqual(parallel.Rewards.Flat.Span));
            Assert.Equal(BitConverter.DoubleToInt64Bits(serial.Beta), BitConverter.DoubleToInt64Bits(parallel.Beta));
        }
    }

    [Fact]
    public void A_serial_batch_with_destinations_allocates_nothing()
    {
        var (members, trials) = (100, 9);
        var (alpha, choices, rewards) = (Alphas(members), Ragged(Choices(members, trials)), Ragged(Rewards(members, trials)));
        var (value, alphas, flat, workspace, into) = (new double[members], new double[members], new double[choices.Flat.Length], new TensorWorkspace(), Member<Into>("Into"));
        foreach (var own in new[] { null, workspace })
        {
            into(alpha, 1.7, choices, rewards, value, alphas, out _, flat, own, null);
            into(alpha, 1.7, choices, rewards, value, alphas, out _, flat, own, null);
            var before = GC.GetAllocatedBytesForCurrentThread();
            into(alpha, 1.7, choices, rewards, value, alphas, out _, flat, own, null);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void The_first_member_that_fails_is_the_one_that_throws_and_nothing_is_written()
    {
        var moves = Tensor2D.Zeros<int>(100, 3);
        (moves[40, 1], moves[90, 0], moves[41, 2]) = (5, 6, 7);
        var (value, gradient) = (new double[100], new double[3]);
        foreach (var parallel in new[] { null, new ParallelOptions { MaxDegreeOfParallelism = 1 }, new ParallelOptions { MaxDegreeOfParallelism = 2 }, new ParallelOptions() })
        {
            var exception = Throws<IndexOutOfRangeException>(() => Member<Walks>("Walks")([1, 2, 3], moves, value, gradient, parallel));
            Assert.Contains("is 5,", exception.Message, StringComparison.Ordinal);
            Assert.All([.. value, .. gradient], written => Assert.Equal(0, written));
        }

        moves = Tensor2D.Zeros<int>(100, 3);
        (moves[40, 1], moves[90, 0]) = (2, 1);
        Member<Walks>("Walks")([1, 2, 3], moves, value, gradient, null);
        Assert.Equal((3, 7, 6), (value[0], value[40], value[90]));
        Assert.Equal([295, 3, 2], gradient);
    }

    [Fact]
    public void Fields_are_shared_and_their_lengths_are_every_member_s()
    {
        var scaled = Member<Func<Tensor1D<double>, Ragged<Tensor1D<double>>, (Tensor1D<double> Value, Tensor1D<double> A, Ragged<Tensor1D<double>> X)>>("ScaledOfUnequal");
        var result = scaled([2, 10], [[1, 1, 1], [1, 0, 2]]);
        Assert.Equal([12, 70], result.Value.Span);
        Assert.Equal([6, 7], result.A.Span);
        Assert.Equal([10, 20, 30], result.X[1].Span);
        Assert.Contains("of member 1", Throws<ArgumentException>(() => scaled([2, 10], [[1, 1, 1], [1, 0]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_may_have_the_names_that_emitted_code_would_have()
    {
        var result = new double[2];
        Member<NamedOfAll>("NamedOfAll")([2, 3], [[1, 2], [3, 4]], 5, 7, [1, 10], result, null);
        Assert.Equal([37, 175], result);
    }

    [Fact]
    public void A_gradient_of_a_batch_is_its_difference()
    {
        const double Step = 1e-6;
        var (alpha, beta, choices, rewards) = (Alphas(5), 1.7, Ragged(Choices(5, 8)), Ragged(Rewards(5, 8)));
        var gradient = Member<Unequal>("Unequal")(alpha, beta, choices, rewards, null);
        double Total(double beta) => Member<Unequal>("Unequal")(alpha, beta, choices, rewards, null).Value.Span.ToArray().Sum();
        double Difference(Action<double> move, Func<double> total)
        {
            move(Step);
            var above = total();
            move(-2 * Step);
            var below = total();
            move(Step);
            return (above - below) / (2 * Step);
        }

        Numbers.Close((Total(beta + Step) - Total(beta - Step)) / (2 * Step), gradient.Beta, 1e-8, "beta");
        for (var p = 0; p < alpha.Length; p++)
        {
            Numbers.Close(Difference(step => alpha[p] += step, () => Total(beta)), gradient.Alpha[p], 1e-8, $"alpha[{p}]");
        }

        for (var i = 0; i < rewards.Flat.Length; i++)
        {
            Numbers.Close(Difference(step => rewards.Flat[i] += step, () => Total(beta)), gradient.Rewards.Flat[i], 1e-8, $"rewards[{i}]");
        }
    }

    [Fact]
    public void Threads_share_a_workspace_that_one_of_them_uses()
    {
        var (alpha, choices, rewards, workspace) = (Alphas(500), Choices(500, 20), Rewards(500, 20), new TensorWorkspace());
        var serial = Member<Stacked>("Stacked")(alpha, 1.7, choices, rewards, null, workspace);
        var parallel = Member<Stacked>("Stacked")(alpha, 1.7, choices, rewards, new ParallelOptions(), workspace);
        Assert.True(workspace.ByteLength > 0);
        Assert.True(serial.Alpha.Span.SequenceEqual(parallel.Alpha.Span));
    }

    [Fact]
    public void A_batch_is_cancelled()
    {
        var (alpha, choices, rewards) = (Alphas(50), Choices(50, 3), Rewards(50, 3));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Member<Stacked>("Stacked")(alpha, 1.7, choices, rewards, new ParallelOptions { CancellationToken = source.Token }, null));
    }

    [Fact]
    public void Members_that_do_not_fit_are_refused_before_anything_is_written()
    {
        var (alpha, choices, rewards) = (Alphas(4), Ragged(Choices(4, 6)), Ragged(Rewards(4, 6)));
        var (value, alphas, flat) = (new double[4], new double[4], new double[choices.Flat.Length]);
        var unequal = Throws<ArgumentException>(() => Member<Stacked>("Stacked")(Alphas(3), 1, Choices(4, 5), Rewards(4, 5), null, null));
        Assert.Equal("choices", unequal.ParamName);
        Assert.Contains("`choices.Rows` is 4 but `alpha.Length` is 3", unequal.Message, StringComparison.Ordinal);
        var count = Throws<ArgumentException>(() => Member<Unequal>("Unequal")(alpha, 1, choices, Ragged(Rewards(5, 6)), null));
        Assert.Contains("`rewards.Count` is 5 but `alpha.Length` is 4", count.Message, StringComparison.Ordinal);
        var columns = Throws<ArgumentException>(() => Member<TimeMajor>("TimeMajor")(alpha, 1, Transposed(Choices(4, 5)), Transposed(Rewards(4, 3)), null));
        Assert.Contains("`choices.Rows` is 5, more than `rewards.Rows`, which is 3", columns.Message, StringComparison.Ordinal);

        var shorter = SourceTensor.Ragged.FromLengths(rewards.Flat, [0, 5, 4, 0]);
        var longer = SourceTensor.Ragged.FromLengths(choices.Flat, [0, 5, 3, 1]);
        var message = Throws<ArgumentException>(() => Member<Into>("Into")(alpha, 1, longer, shorter, value, alphas, out _, flat, null, null)).Message;
        Assert.Contains("of member 3 is 1, more than its", message, StringComparison.Ordinal);
        Assert.Contains("choices.Length", message, StringComparison.Ordinal);
        Assert.Contains("rewards.Length", message, StringComparison.Ordinal);

        var timeMajor = Transposed(Choices(4, 5));
        timeMajor.Span[^2] = -1;
        var ofColumn = Throws<IndexOutOfRangeException>(() => Member<TimeMajor>("TimeMajor")(alpha, 1, timeMajor, Transposed(Rewards(4, 5)), null));
        Assert.Contains("`choices[4]` of member 2 is -1, outside 0 … 1", ofColumn.Message, StringComparison.Ordinal);

        choices.Flat.Span[^1] = 2;
        foreach (var parallel in new[] { null, new ParallelOptions() })
        {
            var index = Throws<IndexOutOfRangeException>(() => Member<Into>("Into")(alpha, 1, choices, rewards, value, alphas, out _, flat, null, parallel));
            Assert.Contains("is 2, outside 0 … 1", index.Message, StringComparison.Ordinal);
            Assert.Contains("of member ", index.Message, StringComparison.Ordinal);
        }

        Assert.Equal("alphaGradient", Throws<ArgumentException>(() => Member<Into>("Into")(alpha, 1, choices, rewards, value, new double[3], out _, flat, null, null)).ParamName);
        Assert.Equal("rewardsGradient", Throws<ArgumentException>(() => Member<Into>("Into")(alpha, 1, choices, rewards, value, alphas, out _, rewards.Flat.Span, null, null)).ParamName);
        Assert.All([.. value, .. alphas, .. flat], written => Assert.Equal(0, written));
    }

    private static T Throws<T>(Action call)
        where T : Exception => Assert.Throws<T>(call);
}
