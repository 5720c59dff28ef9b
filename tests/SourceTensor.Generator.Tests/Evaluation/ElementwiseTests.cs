using System;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;
using Convert = SourceTensor.Generator.Ops.Convert;

namespace SourceTensor.Generator.Tests;

/// <summary>Broadcasting, conversions, reductions and arguments in the evaluator.</summary>
public sealed class ElementwiseTests
{
    private static Elements<double> Binary(ElementwiseOp operation, TensorType left, TensorType right, Elements<double> x, Elements<double> y)
    {
        var f = new FunctionBuilder("Binary");
        return Run(f.Return(f.Body.Emit(operation, f.Parameter("x", left), f.Parameter("y", right))), x, y)[0];
    }

    private static double Converted(double value, ElementType from, ElementType to)
    {
        var f = new FunctionBuilder("Converted");
        return Run(f.Return(f.Body.Emit(new Convert(to), f.Scalar("x", from))), Scalar(value))[0].Values[0];
    }

    [Fact]
    public void Missing_leading_axes_and_axes_of_length_1_are_repeated()
    {
        var matrix = FunctionBuilder.Fixed(2, 3);
        var values = Shaped([2, 3], 1, 2, 3, 4, 5, 6);
        Assert.Equal([11.0, 22, 33, 14, 25, 36], Binary(new Add(), matrix, FunctionBuilder.Fixed(3), values, Vector(10, 20, 30)).Values);
        Assert.Equal([11.0, 12, 13, 24, 25, 26], Binary(new Add(), matrix, FunctionBuilder.Fixed(2, 1), values, Shaped([2, 1], 10, 20)).Values);
        Assert.Equal([11.0, 22, 33, 14, 25, 36], Binary(new Add(), FunctionBuilder.Fixed(1, 3), matrix, Shaped([1, 3], 10, 20, 30), values).Values);
        Assert.Equal([9.0, 8, 7, 6, 5, 4], Binary(new Subtract(), FunctionBuilder.Fixed(), matrix, Scalar(10), values).Values);
        var outer = Binary(new Multiply(), FunctionBuilder.Fixed(2, 1), FunctionBuilder.Fixed(1, 3), Shaped([2, 1], 2, 3), Shaped([1, 3], 5, 7, 11));
        Assert.Equal([10.0, 14, 22, 15, 21, 33], outer.Values);
        Assert.Equal([2, 3], outer.Shape);
    }

    [Fact]
    public void Integers_wrap_around_and_their_quotients_are_rounded_towards_zero()
    {
        var integer = TensorType.Scalar(ElementType.Int32);
        Assert.Equal([-3.0], Binary(new Divide(), integer, integer, Scalar(-7), Scalar(2)).Values);
        Assert.Equal([-1.0], Binary(new Remainder(), integer, integer, Scalar(-7), Scalar(2)).Values);
        Assert.Equal([int.MinValue], Binary(new Add(), integer, integer, Scalar(int.MaxValue), Scalar(1)).Values);
        Assert.Throws<DivideByZeroException>(() => Binary(new Divide(), integer, integer, Scalar(7), Scalar(0)));
        Assert.Throws<OverflowException>(() => Binary(new Divide(), integer, integer, Scalar(int.MinValue), Scalar(-1)));
        Assert.Throws<OverflowException>(() => Binary(new Remainder(), integer, integer, Scalar(int.MinValue), Scalar(-1)));
    }

    [Fact]
    public void Longs_are_exact_beyond_the_digits_of_a_double()
    {
        var whole = TensorType.Scalar(ElementType.Int64);
        Elements<double> Long(long value) => new([value], []) { Whole = [value] };
        Assert.Equal([long.MaxValue - 2], Binary(new Subtract(), whole, whole, Long(long.MaxValue), Long(2)).Whole!);
        Assert.Equal([0L], Binary(new Equal(), whole, whole, Long(long.MaxValue), Long(long.MaxValue - 1)).Whole!);
    }

    [Fact]
    public void Single_precision_rounds_after_every_operation()
    {
        var single = TensorType.Scalar(ElementType.Float32);
        Assert.Equal([(double)(1f / 3f)], Binary(new Divide(), single, single, Scalar(1), Scalar(3)).Values);
    }

    [Fact]
    public void Conversions_are_those_of_a_cast()
    {
        Assert.Equal(-2, Converted(-2.9, ElementType.Float64, ElementType.Int32));
        Assert.Equal(int.MaxValue, Converted(1e12, ElementType.Float64, ElementType.Int32));
        Assert.Equal(unchecked((int)3000000000L), Converted(3000000000, ElementType.Int64, ElementType.Int32));
        Assert.Equal((double)0.1f, Converted(0.1, ElementType.Float64, ElementType.Float32));
        Assert.Equal(7, Converted(7, ElementType.Int32, ElementType.Float64));
    }

    [Fact]
    public void The_softmax_family_is_that_of_the_textbook()
    {
        double[] x = [0.5, -1.25, 2.0, 0.75, 3.0, -0.5];
        foreach (var axis in new int?[] { null, 0, 1 })
        {
            var f = new FunctionBuilder("Family");
            var input = f.Tensor("x", 2);
            var function = f.Return(
                f.Body.Emit(new LogSumExp(axis), input), f.Body.Emit(new SoftMax(axis), input), f.Body.Emit(new LogSoftMax(axis), input), f.Body.Emit(new Sum(axis), input));
            var results = Run(function, Shaped([2, 3], x));
            int Group(int i) => axis switch { null => 0, 0 => i % 3, _ => i / 3 };
            double Total(int group, Func<double, double> of) => Enumerable.Range(0, 6).Where(i => Group(i) == group).Sum(i => of(x[i]));
            var groups = axis switch { null => 1, 0 => 3, _ => 2 };
            Close([.. Enumerable.Range(0, groups).Select(g => Math.Log(Total(g, Math.Exp)))], results[0].Values, 1e-14, "log_sum_exp");
            Close([.. x.Select((value, i) => Math.Exp(value) / Total(Group(i), Math.Exp))], results[1].Values, 1e-14, "softmax");
            Close([.. x.Select((value, i) => value - Math.Log(Total(Group(i), Math.Exp)))], results[2].Values, 1e-14, "log_softmax");
            Close([.. Enumerable.Range(0, groups).Select(g => Total(g, value => value))], results[3].Values, 1e-14, "sum");
        }
    }

    [Fact]
    public void Exponentials_do_not_overflow_inside_the_softmax_family()
    {
        var f = new FunctionBuilder("Large");
        var x = f.Tensor("x", 1);
        var results = Run(f.Return(f.Body.Emit(new LogSumExp(null), x), f.Body.Emit(new SoftMax(null), x)), Vector(1000, 1000, double.NegativeInfinity));
        Close(1000 + Math.Log(2), results[0].Values[0], 1e-15, "log_sum_exp");

        // Softmax is taken from the logarithm of the sum, whose last digit weighs 1e-13 here.
        Close([0.5, 0.5, 0], results[1].Values, 1e-12, "softmax");
    }

    [Fact]
    public void An_argument_of_another_shape_names_its_parameter()
    {
        var f = new FunctionBuilder("Shapes");
        var x = f.Tensor("x", 1);
        var y = f.Parameter("y", x.Type);
        var function = f.Return(f.Body.Emit(new Add(), x, y));
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => Run(function, Vector(1, 2), Vector(1, 2, 3))).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Run(function, Scalar(1), Vector(1))).ParamName);
        Assert.Throws<ArgumentException>(() => Run(function, Vector(1)));
    }

    [Fact]
    public void An_operation_it_does_not_know_is_an_error()
    {
        var f = new FunctionBuilder("Unknown");
        var function = f.Return(f.Body.Emit(new Unknown(), f.Scalar("x")));
        Assert.Contains("`mystery`", Assert.Throws<NotSupportedException>(() => Run(function, Scalar(1))).Message, StringComparison.Ordinal);
    }

    private sealed record Unknown : Operation
    {
        public override string Name => "mystery";

        public override System.Collections.Generic.IReadOnlyList<TensorType> Infer(System.Collections.Generic.IReadOnlyList<Value> inputs) => [inputs[0].Type];
    }
}
