using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

public sealed class ScanTests
{
    private readonly record struct Learner(Tensor1D<double> Q, double Total);

    private readonly record struct Outer(Learner Inner, Tensor2D<double> Trace);

    private readonly record struct Report(double Error, Tensor1D<double> P);

    private static readonly Tensor1D<double> s_rewards = new double[] { 1, 0, 1, 1 };

    [Fact]
    public void Scalar_state_over_one_sequence()
    {
        ScanResult<double> result = Scan(s_rewards, 10.0, (s, r) => s + r);
        Tensor1D<double> states = result.States;
        Assert.Equal([11, 11, 12, 13], states.Span);
        Assert.Equal(13.0, result.Final);
        Assert.Equal(4, result.Count);
    }

    [Fact]
    public void Tensor_state_over_two_sequences_stacks_one_rank_higher()
    {
        Tensor2D<int> choices = [[1, 0], [0, 1], [1, 0]];
        Tensor2D<double> rewards = [[1, 1], [0, 1], [0, 0]];
        Tensor1D<double> alpha = [0.5, 0.25];
        Tensor2D<double> states = Scan(
            sequences: (choices, rewards),
            initial: Tensor1D.Filled(choices.Columns, 0.5),
            step: (q, c, r) => q + alpha * (r - q) * c).States;

        double[] q = [0.5, 0.5];
        for (var t = 0; t < 3; t++)
        {
            for (var i = 0; i < 2; i++)
            {
                q[i] += alpha[i] * (rewards[t, i] - q[i]) * choices[t, i];
            }

            Assert.Equal(q, states[t].Span.ToArray());
        }
    }

    [Fact]
    public void Three_sequences_and_an_array_and_steps()
    {
        int[] weights = [3, 2, 1, 0];
        var result = Scan((s_rewards, Steps(4), weights.AsTensor()), 0.0, (s, r, t, w) => s + r * t * w);
        Assert.Equal([0, 0, 2, 2], result.States.Span);
    }

    [Fact]
    public void Tuple_states_resolve_and_stack()
    {
        var result = Scan(
            (s_rewards, Steps(4)),
            (Q: Tensor1D.Zeros<double>(2), N: 0),
            (s, r, t) => (s.Q.With(t % 2, r), s.N + 1));
        Tensor2D<double> q = result.Stack(s => s.Q);
        Tensor1D<int> n = result.Stack(s => s.N);
        Assert.Equal([1, 0, 1, 0, 1, 0, 1, 1], q.Span);
        Assert.Equal([1, 2, 3, 4], n.Span);
        Assert.Equal(4, result.Final.N);
    }

    [Fact]
    public void Tuple_states_with_outputs_resolve_to_the_overload_with_outputs()
    {
        ScanResult<(Tensor1D<double> Q, double N), double> result = Scan(
            s_rewards,
            (Q: Tensor1D.Zeros<double>(2), N: 0.0),
            (s, r) => ((s.Q + r, s.N + 1), s.N * 10));
        Assert.Equal([0, 10, 20, 30], result.Outputs.Span);
        Assert.Equal([1, 2, 3, 4], result.Stack(s => s.N).Span);
    }

    [Fact]
    public void Record_states_and_record_outputs()
    {
        var result = Scan(
            (s_rewards, s_rewards, Steps(4)),
            new Learner([0.5, 0.5], 0),
            (s, r, _, t) =>
            {
                var error = r - s.Q[t % 2];
                return (new Learner(s.Q.With(t % 2, s.Q[t % 2] + error / 2), s.Total + error), new Report(error, 2 * s.Q));
            });
        Assert.Equal(2, result.StackOutputs(o => o.P).Columns);
        Assert.Equal([0.5, -0.5, 0.25, 0.75], result.StackOutputs(o => o.Error).Span);
        Assert.Equal([0.75, 0.5, 0.75, 0.25, 0.875, 0.25, 0.875, 0.625], result.Stack(s => s.Q).Span);
        Assert.Equal(1.0, result.Final.Total);
    }

    [Fact]
    public void States_and_outputs_have_one_rank_more_for_every_rank()
    {
        Tensor1D<bool> flags = Scan(Steps(3), false, (s, t) => !s).States;
        Tensor2D<double> rank1 = Scan(Steps(3), Tensor1D.Ones<double>(2), (s, _) => s + 1).States;
        Tensor3D<double> rank2 = Scan(Steps(3), Tensor2D.Ones<double>(2, 4), (s, _) => s + 1).States;
        Tensor4D<double> rank3 = Scan(Steps(3), Tensor3D.Ones<double>(2, 4, 5), (s, _) => s + 1).States;
        Tensor5D<double> rank4 = Scan(Steps(3), Tensor4D.Ones<double>(2, 4, 5, 6), (s, _) => s + 1).States;
        Assert.Equal([true, false, true], flags.Span);
        Assert.Equal([2, 2, 3, 3, 4, 4], rank1.Span);
        Assert.Equal([3, 2, 4], Lengths(3, rank2.GetLength));
        Assert.Equal([3, 2, 4, 5], Lengths(4, rank3.GetLength));
        Assert.Equal([3, 2, 4, 5, 6], Lengths(5, rank4.GetLength));

        Tensor1D<bool> outFlags = Scan(Steps(3), 0, (s, t) => (s + 1, t == 1)).Outputs;
        Tensor2D<double> out1 = Scan(Steps(3), 0, (s, t) => (s + 1, Tensor1D.Filled(2, (double)t))).Outputs;
        Tensor3D<double> out2 = Scan(Steps(3), 0, (s, t) => (s + 1, Tensor2D.Ones<double>(2, 4))).Outputs;
        Tensor4D<double> out3 = Scan(Steps(3), 0, (s, t) => (s + 1, Tensor3D.Ones<double>(2, 4, 5))).Outputs;
        Tensor5D<double> out4 = Scan(Steps(3), 0, (s, t) => (s + 1, Tensor4D.Ones<double>(2, 4, 5, 6))).Outputs;
        Assert.Equal([false, true, false], outFlags.Span);
        Assert.Equal([0, 0, 1, 1, 2, 2], out1.Span);
        Assert.Equal([3, 2, 4], Lengths(3, out2.GetLength));
        Assert.Equal([3, 2, 4, 5], Lengths(4, out3.GetLength));
        Assert.Equal([3, 2, 4, 5, 6], Lengths(5, out4.GetLength));
    }

    [Fact]
    public void A_result_with_outputs_has_states_too()
    {
        Tensor2D<double> states = Scan(Steps(2), Tensor1D.Ones<double>(2), (s, t) => (2 * s, t)).States;
        Assert.Equal([2, 2, 4, 4], states.Span);
    }

    [Fact]
    public void Reverse_visits_from_the_end_and_results_stay_at_their_element()
    {
        var visited = new List<int>();
        var result = Scan(
            Steps(4),
            0.0,
            (s, t) =>
            {
                visited.Add(t);
                return (s + s_rewards[t], 10 * t);
            },
            reverse: true);
        Assert.Equal([3, 2, 1, 0], visited);
        Assert.Equal([3, 2, 2, 1], result.States.Span);
        Assert.Equal([0, 10, 20, 30], result.Outputs.Span);
        Assert.Equal(3.0, result.Final);
    }

    [Fact]
    public void Without_elements_the_final_state_is_the_initial_and_shapes_are_known_from_it()
    {
        var scalar = Scan(Steps(0), 7.0, (s, _) => throw new InvalidOperationException());
        Assert.Equal(7.0, scalar.Final);
        Assert.Equal(0, scalar.States.Length);

        var matrix = Scan(default(Tensor2D<double>), Tensor2D.Ones<double>(2, 3), (s, _) => s);
        Assert.Equal([1, 1, 1, 1, 1, 1], matrix.Final.Span);
        Assert.Equal([0, 2, 3], Lengths(3, matrix.States.GetLength));

        var record = Scan(
            (Steps(0), Steps(0)), new Learner([1, 2, 3], 0), (s, _, _) => (s, new Report(0, s.Q)));
        Assert.Equal([0, 3], Lengths(2, record.Stack(s => s.Q).GetLength));
        Assert.Equal(0, record.Stack(s => s.Total).Length);
        Assert.Equal([0, 0], Lengths(2, record.StackOutputs(o => o.P).GetLength));
    }

    [Fact]
    public void A_step_that_writes_into_its_state_changes_no_history()
    {
        Tensor1D<double> initial = [0, 0];
        var result = Scan(
            Steps(3),
            initial,
            (q, t) =>
            {
                q[0] += t + 1;
                return (q, q);
            });
        Assert.Equal([0, 0], initial.Span);
        Assert.Equal([1, 0, 3, 0, 6, 0], result.States.Span);
        Assert.Equal([1, 0, 3, 0, 6, 0], result.Outputs.Span);
        result.Final[0] = -1;
        Assert.Equal(6.0, result.States[2, 0]);
    }

    [Fact]
    public void A_step_that_returns_one_captured_buffer_changes_no_history()
    {
        var buffer = Tensor1D.Zeros<double>(1);
        var result = Scan(
            Steps(3),
            (0.0, buffer),
            (s, t) =>
            {
                buffer[0] = 10 * t;
                return (s.Item1, buffer);
            });
        Assert.Equal([0, 10, 20], result.Stack(s => s.Item2).Span);
    }

    [Fact]
    public void Nested_records_and_tuples_are_copied_to_the_bottom()
    {
        var initial = (new Outer(new Learner([0.0], 0), Tensor2D.Zeros<double>(1, 1)), 0);
        var result = Scan(
            Steps(3),
            initial,
            (s, t) =>
            {
                s.Item1.Inner.Q[0] += 1;
                s.Item1.Trace[0, 0] += 10;
                return s;
            });
        Assert.Equal(0.0, initial.Item1.Inner.Q[0]);
        Assert.Equal([1, 2, 3], result.Stack(s => s.Item1.Inner.Q).Span);
        Assert.Equal([10, 20, 30], result.Stack(s => s.Item1.Trace).Span);
    }

    [Fact]
    public void A_state_that_cannot_be_copied_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => Scan(Steps(1), new double[1], (s, _) => s));
        Assert.Throws<NotSupportedException>(() => Scan(Steps(1), (1, "text"), (s, _) => s));
        Assert.Throws<NotSupportedException>(() => Scan(Steps(1), 0, (s, _) => (s, new List<int>())));
    }

    [Fact]
    public void Sequences_of_unequal_length_are_named()
    {
        var two = Assert.Throws<ArgumentException>(() => Scan((s_rewards, Steps(3)), 0.0, (s, _, _) => s));
        Assert.Equal("sequences", two.ParamName);
        Assert.Contains("Item1 has 4", two.Message, StringComparison.Ordinal);
        Assert.Contains("Item2 has 3", two.Message, StringComparison.Ordinal);

        var three = Assert.Throws<ArgumentException>(
            () => Scan((Steps(2), Steps(2), Steps(5)), 0.0, (s, _, _, _) => (s, s)));
        Assert.Contains("Item1 has 2", three.Message, StringComparison.Ordinal);
        Assert.Contains("Item3 has 5", three.Message, StringComparison.Ordinal);

        Assert.Contains("Item4 has 5", Assert.Throws<ArgumentException>(() => Scan((Steps(2), Steps(2), Steps(2), Steps(5)), 0.0, (s, _, _, _, _) => s)).Message, StringComparison.Ordinal);
        Assert.Contains("Item5 has 5", Assert.Throws<ArgumentException>(() => Scan((Steps(2), Steps(2), Steps(2), Steps(2), Steps(5)), 0.0, (s, _, _, _, _, _) => (s, s))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Up_to_five_sequences()
    {
        Assert.Equal(30.0, Scan((s_rewards, Steps(4), Steps(4), Steps(4)), 0.0, (s, _, a, b, c) => s + a + (2 * b) + (2 * c)).Final);
        Assert.Equal([0.0, 5, 10, 15], Scan((Steps(4), Steps(4), Steps(4), Steps(4), Steps(4)), 0.0, (s, a, b, c, d, e) => (s, (double)(a + b + c + d + e))).Outputs.Span);
    }

    [Fact]
    public void Nulls_are_named()
    {
        Assert.Equal("step", Assert.Throws<ArgumentNullException>(() => Scan(Steps(1), 0, (Func<int, int, int>)null!)).ParamName);
        Assert.Equal("sequences", Assert.Throws<ArgumentNullException>(() => Scan((ISequence<int>)null!, 0, (s, _) => s)).ParamName);
        Assert.Equal(
            "sequences",
            Assert.Throws<ArgumentNullException>(() => Scan((Steps(1), (ISequence<int>)null!), 0, (s, _, _) => s)).ParamName);
        Assert.Equal(
            "selector", Assert.Throws<ArgumentNullException>(() => Scan(Steps(1), 0, (s, _) => s).Stack((Func<int, int>)null!)).ParamName);
    }

    [Fact]
    public void Steps_are_the_numbers_from_0()
    {
        var seen = new List<int>();
        foreach (var t in Steps(3))
        {
            seen.Add(t);
        }

        Assert.Equal([0, 1, 2], seen);
        Assert.Equal("Steps(3)", Steps(3).ToString());
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Steps(-1)).ParamName);
        ISequence<int> sequence = Steps(3);
        Assert.Throws<IndexOutOfRangeException>(() => sequence[3]);
    }

    [Fact]
    public void Tensors_are_sequences_of_their_leading_axis()
    {
        ISequence<double> vector = Tensor1D.Create(1.0, 2.0);
        ISequence<Tensor1D<double>> matrix = Tensor2D.Ones<double>(2, 3);
        ISequence<Tensor2D<double>> rank3 = Tensor3D.Ones<double>(2, 3, 4);
        ISequence<Tensor3D<double>> rank4 = Tensor4D.Ones<double>(2, 3, 4, 5);
        ISequence<Tensor4D<double>> rank5 = Tensor5D.Ones<double>(2, 3, 4, 5, 6);
        Assert.Equal([2, 2, 2, 2, 2], [vector.Count, matrix.Count, rank3.Count, rank4.Count, rank5.Count]);
        Assert.Equal([3, 12, 60, 360], [matrix[1].Length, rank3[1].ElementCount, rank4[1].ElementCount, rank5[1].ElementCount]);
        Assert.Equal(2.0, vector[1]);
    }

    private static int[] Lengths(int rank, Func<int, int> getLength) => [.. Enumerable.Range(0, rank).Select(getLength)];
}
