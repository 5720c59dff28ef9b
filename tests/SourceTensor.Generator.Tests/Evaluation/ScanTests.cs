using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>The evaluator's loops.</summary>
public sealed class ScanTests
{
    private static Function RunningSum(bool reverse = false, long shorter = 0)
    {
        var f = new FunctionBuilder("RunningSum");
        var x = f.Tensor("x", 1);
        var ends = f.Body.Loop(
            x.Type.Shape[0] - Dimension.Of(shorter),
            [("sum", Constant.Of(0.0))],
            [("item", x)],
            (step, _, states, items) =>
            {
                var sum = step.Emit(new Add(), states[0], items[0]);
                return ([sum], [sum]);
            },
            reverse);
        return f.Return([.. ends]);
    }

    [Fact]
    public void A_running_sum()
    {
        var results = Run(RunningSum(), Vector(1, 2, 3, 4));
        Assert.Equal([10.0], results[0].Values);
        Assert.Equal([1.0, 3, 6, 10], results[1].Values);
        Assert.Equal([4], results[1].Shape);
    }

    [Fact]
    public void In_reverse_output_t_still_belongs_to_element_t()
    {
        var results = Run(RunningSum(reverse: true), Vector(1, 2, 3, 4));
        Assert.Equal([10.0], results[0].Values);
        Assert.Equal([10.0, 9, 7, 4], results[1].Values);
    }

    [Fact]
    public void The_counter_runs_down_in_reverse()
    {
        var f = new FunctionBuilder("Counters");
        var n = f.Scalar("n", ElementType.Int32);
        var length = Dimension.Of(Symbol.ForValue(0, "n"));
        var ends = f.Body.Loop(length, [("last", Constant.Of(-1))], [], (_, counter, states, _) => ([counter], [states[0]]), reverse: true);
        var results = Run(f.Return([n, .. ends]), Scalar(3));
        Assert.Equal([0.0], results[1].Values);
        Assert.Equal([1.0, 2, -1], results[2].Values);
    }

    [Fact]
    public void No_steps_leave_the_initial_state_and_empty_stacks()
    {
        var results = Run(RunningSum(), Vector());
        Assert.Equal([0.0], results[0].Values);
        Assert.Equal([0], results[1].Shape);
    }

    [Fact]
    public void A_negative_length_is_no_steps()
    {
        var results = Run(RunningSum(shorter: 1), Vector());
        Assert.Equal([0.0], results[0].Values);
        Assert.Equal([0], results[1].Shape);
        Assert.Equal([1.0, 3], Run(RunningSum(shorter: 1), Vector(1, 2, 4))[1].Values);
    }

    [Fact]
    public void A_step_reads_the_body_around_it_and_loops_nest()
    {
        // rows[i] = scale · Σⱼ x[i, j], and outputs of tensors are stacked along a new leading axis.
        var f = new FunctionBuilder("RowSums");
        var (x, scale) = (f.Tensor("x", 2), f.Scalar("scale"));
        var rows = f.Body.Loop(x.Type.Shape[0], [], [("row", x)], (outer, _, _, items) =>
        {
            var row = items[0];
            var sums = outer.Loop(x.Type.Shape[1], [("sum", Constant.Of(0.0))], [("item", row)], (inner, _, states, cells) =>
                ([inner.Emit(new Add(), states[0], inner.Emit(new Multiply(), scale, cells[0]))], []));
            return ([], [sums[0], row]);
        });
        var results = Run(f.Return([.. rows]), Shaped([2, 3], 1, 2, 3, 4, 5, 6), Scalar(10));
        Assert.Equal([60.0, 150], results[0].Values);
        Assert.Equal([2], results[0].Shape);
        Assert.Equal([1.0, 2, 3, 4, 5, 6], results[1].Values);
        Assert.Equal([2, 3], results[1].Shape);
        Assert.Equal([0, 3], Run(f.Return([.. rows]), Shaped([0, 3]), Scalar(10))[1].Shape);
    }

    [Fact]
    public void A_sequence_that_is_too_short_names_the_parameter()
    {
        var failure = Assert.Throws<ArgumentException>(() =>
            Run(Models.LogLikelihood(), Scalar(0.1), Scalar(1), Vector(0, 1, 1), Vector(1, 2)));
        Assert.Equal("rewards", failure.ParamName);
        Assert.Contains("choices.Length <= rewards.Length", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_likelihood_and_its_derivatives_are_those_on_record()
    {
        var reference = ReferenceCases.Get("rl_single_loglik");
        var function = Models.LogLikelihood();
        Elements<double>[] arguments = [.. new[] { "alpha", "beta", "choices", "rewards" }.Select(name => reference.Inputs[name])];
        Close(reference.Outputs["loglik"].Values, Run(function, arguments)[0].Values, 1e-12, "value");
        foreach (var (i, name) in new[] { (0, "alpha"), (1, "beta") })
        {
            var expected = reference.Gradients[name].Values;
            var direction = arguments.Select((argument, k) => k == i ? Scalar(1) : Zeros(argument)).ToArray();
            Close(expected, Tangents(function, arguments, direction)[0].Values, 1e-10, $"tangent along {name}");
            Close(expected[0], Difference(function, arguments, i, 0, [1]), 1e-10, $"difference by {name}");
        }
    }
}
