using System;
using Xunit;
using static SourceTensor.TensorMath;

namespace SourceTensor.Runtime.Tests;

/// <summary>Recurrences with several past values, and scans that end when a condition does.</summary>
public sealed class PastTests
{
    [Fact]
    public void The_last_values_are_read_from_the_end()
    {
        var fibonacci = Scan(Steps(6), Past(0.0, 1.0), (y, _) => y[^1] + y[^2]);
        Assert.Equal([1, 2, 3, 5, 8, 13], fibonacci.States.Span.ToArray());
        Assert.Equal(13, fibonacci.Final);
        Assert.Equal("Past(1, 2)", Past(1, 2).ToString());
        Assert.Equal((1, 3), (Past(1, 2, 3)[0], Past(1, 2, 3).Count));
    }

    [Fact]
    public void From_the_end_with_outputs_and_two_sequences()
    {
        Tensor1D<double> x = [1, 2, 3];
        var result = Scan((x, Steps(3)), Past(10.0, 20.0), (y, v, t) => (y[^2] + v, y[^1] * t), reverse: true);
        Assert.Equal([14, 22, 13], result.States.Span.ToArray());
        Assert.Equal([0, 13, 40], result.Outputs.Span.ToArray());
        Assert.Equal(14, result.Final);
    }

    [Fact]
    public void A_step_that_writes_what_it_is_given_changes_no_past()
    {
        var result = Scan(Steps(2), Past(Tensor1D.Filled(2, 1.0), Tensor1D.Filled(2, 2.0)), (y, _) =>
        {
            var last = y[^1];
            last[0] = 100;
            return y[^2] + 0.5;
        });
        Assert.Equal([1.5, 1.5, 2.5, 2.5], result.States.Span.ToArray());
    }

    [Fact]
    public void There_are_as_many_values_as_were_given()
    {
        Assert.Throws<IndexOutOfRangeException>(() => Past(1.0)[^2]);
        Assert.Throws<ArgumentException>(() => Past<double>());
        Assert.Throws<ArgumentException>(() => Scan(Steps(2), default(Past<double>), (y, _) => 1.0));
        Assert.Throws<ArgumentException>(() => Scan((Steps(2), Steps(3)), Past(1.0), (y, _, _) => y[^1]));
    }

    [Fact]
    public void A_scan_goes_on_while_its_condition_holds()
    {
        var result = ScanWhile(100.0, s => s > 10, s => s / 3);
        Assert.Equal([100.0 / 3, 100.0 / 9, 100.0 / 27], result.States.Span.ToArray(), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal(3, result.Count);
        Assert.Equal(5.0, ScanWhile(5.0, s => s > 10, s => s / 3).Final);
        Assert.Equal("The condition of ScanWhile still holds after 2 steps.", Assert.Throws<InvalidOperationException>(() => ScanWhile(100.0, s => s > 10, s => s / 3, maxSteps: 2)).Message);
    }
}
