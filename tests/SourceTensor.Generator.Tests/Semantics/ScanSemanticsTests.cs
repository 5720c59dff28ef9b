using System;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>What scans mean at their edges: plain and compiled alike.</summary>
public sealed class ScanSemanticsTests
{
    private static readonly CompiledProgram s_program = Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Edges
        {
            [TensorFunction]
            public static double Recurrence(Tensor1D<double> x, double y0, double y1) => Scan(x, Past(y0, y1), (y, v) => y[^1] + 0.5 * y[^2] + v).Final;

            [TensorFunction]
            public static double Lagged(Tensor1D<double> x) => Scan((x[..^2], x[2..]), 0.0, (s, before, v) => s + before * v).Final;

            [TensorFunction]
            public static double Halved(double x, int most) => ScanWhile(x, s => s > 1.0, s => 0.5 * s, maxSteps: most).Final;
        }
        """);

    [Fact]
    public void Past_without_steps_is_the_last_initial_value()
    {
        foreach (var form in (string[])["Recurrence", "RecurrenceCompiled"])
        {
            Assert.Equal(3.0, s_program.Invoke("Edges", form, Tensor1D.Zeros<double>(0), 2.0, 3.0));
            Assert.Equal(4.0 + (0.5 * 3) + 1, s_program.Invoke("Edges", form, (Tensor1D<double>)[0, 1], 2.0, 3.0));
        }

        Assert.Equal((3.0, 0.0, 1.0), Gradient());

        static (double, double, double) Gradient()
        {
            var (value, _, y0, y1) = ((double, Tensor1D<double>, double, double))s_program.Invoke("Edges", "RecurrenceGradient", Tensor1D.Zeros<double>(0), 2.0, 3.0)!;
            return (value, y0, y1);
        }
    }

    [Fact]
    public async Task Past_reads_no_further_back_than_there_are_initial_values()
    {
        Assert.Equal(["index ^3 is outside an axis of length 2"], await Analyze.Messages(Analyze.Members("""
            [TensorFunction]
            public static double F(Tensor1D<double> x) => Scan(x, Past(0.1, 0.2), (y, v) => y[{|ST1008:^3|}] + v).Final;
            """)));
        Assert.Throws<IndexOutOfRangeException>(() => TensorMath.Scan(Tensor1D.Ones<double>(2), TensorMath.Past(0.1, 0.2), (y, v) => y[^3] + v));
        Assert.Throws<ArgumentException>(() => TensorMath.Past<double>());
    }

    [Fact]
    public Task A_lag_that_is_not_a_constant_is_a_diagnostic() => Analyze.Members("""
        [TensorFunction]
        public static double F(Tensor1D<double> x, int lag) => Scan(x, Past(0.1, 0.2), (y, v) => y[{|ST1001:^lag|}] + v).Final;
        """);

    [Fact]
    public void A_sequence_that_is_too_short_for_its_lag_is_out_of_range()
    {
        foreach (var form in (string[])["Lagged", "LaggedCompiled", "LaggedGradient"])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => s_program.Invoke("Edges", form, Tensor1D.Ones<double>(1)));
        }

        Assert.Equal(0.0, s_program.Invoke("Edges", "LaggedCompiled", Tensor1D.Ones<double>(2)));
    }

    [Fact]
    public void More_steps_than_allowed_throw_with_the_number_of_steps()
    {
        foreach (var form in (string[])["Halved", "HalvedCompiled", "HalvedGradient"])
        {
            var fault = Assert.Throws<InvalidOperationException>(() => s_program.Invoke("Edges", form, 20.0, 4));
            Assert.Equal("The condition of ScanWhile still holds after 4 steps.", fault.Message);
        }

        Assert.Equal(0.625, s_program.Invoke("Edges", "HalvedCompiled", 20.0, 5));
        Assert.Equal(0.5, s_program.Invoke("Edges", "HalvedCompiled", 0.5, 0));
        Assert.Equal((0.625, 1.0 / 32), s_program.Invoke("Edges", "HalvedGradient", 20.0, 5));
    }
}
