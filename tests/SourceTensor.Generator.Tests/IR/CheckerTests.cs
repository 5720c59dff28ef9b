using System;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>One broken function per invariant of the IR.</summary>
public sealed class CheckerTests
{
    private static readonly TensorType Scalar = TensorType.Scalar(ElementType.Float64);

    private static void Rejected(string because, Function function) =>
        Assert.Contains(because, Assert.Throws<InvalidIRException>(() => Checker.Check(function)).Message, StringComparison.Ordinal);

    private static Equation Copy(Variable output, Value input, int origin = Equation.NoOrigin) => new([output], new Negate(), [input], origin);

    [Fact]
    public void A_sound_function_passes() => Checker.Check(Models.LogLikelihood());

    [Fact]
    public void A_variable_bound_twice()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var y = f.Body.Emit(new Negate(), x);
        f.Body.Append(Copy(y, x));
        Rejected("is bound twice", f.ReturnUnchecked(y));
    }

    [Fact]
    public void A_variable_of_a_body_that_reuses_an_id()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var body = new Body([x with { Name = "t", Type = TensorType.Scalar(ElementType.Int32) }], [], []);
        f.Body.Append(new Equation([], new Scan(0, Dimension.Of(1), false, body), [], Equation.NoOrigin));
        Rejected("is bound twice", f.ReturnUnchecked(x));
    }

    [Fact]
    public void A_variable_read_before_it_is_bound()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var (early, late) = (f.Body.NewVariable("early", Scalar), f.Body.NewVariable("late", Scalar));
        f.Body.Append(Copy(early, late));
        f.Body.Append(Copy(late, x));
        Rejected("reads `late`", f.ReturnUnchecked(early));
    }

    [Fact]
    public void A_result_that_is_never_bound()
    {
        var f = new FunctionBuilder("Broken");
        Rejected("return reads `ghost`", f.ReturnUnchecked(f.Body.NewVariable("ghost", Scalar)));
    }

    [Fact]
    public void A_variable_of_a_body_read_outside_it()
    {
        var f = new FunctionBuilder("Broken");
        Variable? inner = null;
        f.Body.Loop(Dimension.Of(3), [("s", Constant.Of(1.0))], [], (step, _, states, _) => ([inner = step.EmitNamed("inner", new Negate(), states[0])], []));
        Rejected("return reads `inner`", f.ReturnUnchecked(inner!));
    }

    [Fact]
    public void A_variable_read_with_a_type_that_it_does_not_have()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        Rejected("return reads `x`", f.ReturnUnchecked(x with { Type = TensorType.Scalar(ElementType.Float32) }));
    }

    [Fact]
    public void An_output_of_another_type_than_its_operation_gives()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var y = f.Body.NewVariable("y", TensorType.Scalar(ElementType.Float32));
        f.Body.Append(Copy(y, x));
        Rejected("negate gives f64, its outputs are f32", f.ReturnUnchecked(y));
    }

    [Fact]
    public void Operands_that_do_not_fit()
    {
        var f = new FunctionBuilder("Broken");
        var (x, y) = (f.Tensor("x", 1), f.Tensor("y", 1));
        var sum = f.Body.NewVariable("sum", x.Type);
        f.Body.Append(new Equation([sum], new Add(), [x, y], Equation.NoOrigin));
        Assert.Throws<TypeException>(() => Checker.Check(f.ReturnUnchecked(sum)));
    }

    [Fact]
    public void A_state_whose_next_value_is_of_another_type()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Tensor("x", 1);
        Assert.Throws<TypeException>(() => f.Body.Loop(Dimension.Of(3), [("s", Constant.Of(1.0))], [], (_, _, _, _) => ([x], [])));
    }

    [Fact]
    public void A_length_that_no_parameter_has()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var length = Dimension.Of(Symbol.ForAxis(0, "x", 1, 0));
        Rejected("speaks of `x.Length`", f.ReturnUnchecked(f.Body.Emit(new Broadcast([length]), x)));
    }

    [Fact]
    public void The_value_of_a_parameter_that_is_no_integer()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var length = Dimension.Of(Symbol.ForValue(0, "x"));
        Rejected("speaks of `x`", f.ReturnUnchecked(f.Body.Emit(new Broadcast([length]), x)));
    }

    [Fact]
    public void An_origin_that_does_not_exist()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        var y = f.Body.NewVariable("y", Scalar);
        f.Body.Append(Copy(y, x, origin: 0));
        Rejected("origin 0 of 0", f.ReturnUnchecked(y));
    }

    [Fact]
    public void A_broken_equation_inside_a_loop()
    {
        var f = new FunctionBuilder("Broken");
        var x = f.Scalar("x");
        f.Body.Loop(Dimension.Of(2), [("s", x)], [], (step, _, states, _) =>
        {
            step.Append(Copy(step.NewVariable("y", Scalar), step.NewVariable("ghost", Scalar)));
            return ([states[0]], []);
        });
        Rejected("reads `ghost`", f.ReturnUnchecked(x));
    }
}
