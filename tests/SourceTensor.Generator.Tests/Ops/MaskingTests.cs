using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>An adjoint that is 0 because something was not taken stays 0, whatever it meets on its way.</summary>
public sealed class MaskingTests
{
    private static readonly Dictionary<string, ElementwiseOp> s_operations = OpRegistry.All.OfType<ElementwiseOp>()
        .Where(op => op is not (WholeOp or ShiftOp)).ToDictionary(op => op.Name, StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_masked_adjoint_is_0_upstream_of_every_operation(string name)
    {
        var op = s_operations[name];
        var elements = Enumerable.Range(0, op.Arity).Select(k => op is Where && k == 0 ? ElementType.Boolean : ElementType.Float64).ToList();
        var f = new FunctionBuilder("Masked");
        var operands = elements.Select((element, k) => f.Scalar("xyz"[k..(k + 1)], element)).ToArray();
        var isTaken = f.Scalar("isTaken", ElementType.Boolean);
        var value = f.Body.Emit(op, operands);
        if (!value.Type.Element.IsFloating())
        {
            return;
        }

        var wrt = Enumerable.Range(0, op.Arity).Where(k => elements[k].IsFloating() && op.KnowsPartial(k)).ToList();
        var chosen = f.Body.Emit(new Where(), isTaken, value, Constant.Of(value.Type.Element, 1));
        var gradient = Checker.Check(Reverse.Gradient(f.Return(chosen), wrt));
        var edges = Samples.Edges(elements, ElementType.Float64);
        foreach (var point in Enumerable.Range(0, edges[0].Length).Select(i => edges.Select(list => list[i]).ToArray()))
        {
            try
            {
                var results = Run(gradient, [.. point.Select(Scalar), Scalar(0)]);
                Assert.All(results.Skip(1), part => Assert.True(part.Values[0] == 0, FormattableString.Invariant($"{name} at ({string.Join(", ", point)}): {part.Values[0]}")));
            }
            catch (ArgumentException) when (op is ClampOp)
            {
                // A lower bound above the upper one.
            }
        }
    }

    [Fact]
    public void A_choice_masks_all_that_it_was_computed_from()
    {
        var f = new FunctionBuilder("Chosen");
        var (x, y, isTaken) = (f.Scalar("x"), f.Scalar("y"), f.Scalar("isTaken", ElementType.Boolean));
        var product = f.Body.Emit(new Multiply(), x, y);
        var sine = f.Body.Emit(new Sin(), f.Body.Emit(new Add(), f.Body.Emit(new Square(), product), x));
        var gradient = Reverse.Gradient(f.Return(f.Body.Emit(new Where(), isTaken, sine, x)), [0, 1]);
        Assert.Equal([0.5, 1, 0], Run(gradient, Scalar(0.5), Scalar(double.PositiveInfinity), Scalar(0)).Select(part => part.Values[0]));
    }

    [Fact]
    public void The_operand_that_an_extremum_or_a_bound_does_not_take_is_masked()
    {
        foreach (var op in new ElementwiseOp[] { new Minimum(), new Maximum() })
        {
            var f = new FunctionBuilder("Extremum");
            var (x, y, other) = (f.Scalar("x"), f.Scalar("y"), f.Scalar("other"));
            var product = f.Body.Emit(new Multiply(), x, y);
            var gradient = Reverse.Gradient(f.Return(f.Body.Emit(op, other, product)), [0, 1, 2]);
            var sign = op is Minimum ? 1 : -1;
            Assert.Equal([2, 0, 0, 1], Run(gradient, Scalar(sign), Scalar(double.PositiveInfinity), Scalar(2)).Select(part => part.Values[0]));
        }

        var g = new FunctionBuilder("Clamped");
        var (a, b) = (g.Scalar("a"), g.Scalar("b"));
        var clamped = g.Body.Emit(new Clamp(), g.Body.Emit(new Multiply(), a, b), Constant.Of(-1.0), Constant.Of(1.0));
        Assert.Equal([1, 0, 0], Run(Reverse.Gradient(g.Return(clamped), [0, 1]), Scalar(3), Scalar(double.PositiveInfinity)).Select(part => part.Values[0]));
    }

    [Theory]
    [InlineData(3.0, 1.0, 0, 0)]
    [InlineData(-3.0, 0.0, 0, 1)]
    public void A_bound_that_is_not_met_is_masked(double x, double byX, double byFactor, double byUpper)
    {
        // The lower bound is −∞, a product that must not pass the 0 it gets on to its factor.
        var f = new FunctionBuilder("Bound");
        var (value, a, b, upper) = (f.Scalar("x"), f.Scalar("a"), f.Scalar("b"), f.Scalar("upper"));
        var clamped = f.Body.Emit(new Clamp(), f.Body.Emit(new Negate(), value), f.Body.Emit(new Multiply(), a, b), upper);
        var gradient = Reverse.Gradient(f.Return(clamped), [0, 1, 3]);
        Assert.Equal([-byX, byFactor, byUpper], Run(gradient, Scalar(x), Scalar(2), Scalar(double.NegativeInfinity), Scalar(1)).Skip(1).Select(part => part.Values[0]));
    }

    [Fact]
    public void A_branch_masks_what_is_computed_before_it()
    {
        var f = new FunctionBuilder("Branched");
        var (x, y, isTaken) = (f.Scalar("x"), f.Scalar("y"), f.Scalar("isTaken", ElementType.Boolean));
        var product = f.Body.Emit(new Multiply(), x, y);
        var (taken, other) = (f.Body.Nested(), f.Body.Nested());
        var branch = new Branch(taken.ToBody([], [taken.Emit(new Cos(), product)]), other.ToBody([], [other.Emit(new Square(), x)]));
        var gradient = Reverse.Gradient(f.Return(f.Body.EmitAll(branch, ["chosen"], [isTaken])[0]), [0, 1]);
        Assert.Equal([9, 6, 0], Run(gradient, Scalar(3), Scalar(double.PositiveInfinity), Scalar(0)).Select(part => part.Values[0]));
    }

    [Fact]
    public void A_choice_in_a_loop_masks_earlier_steps_and_what_is_outside()
    {
        var f = new FunctionBuilder("Loop");
        var x = f.Tensor("x", 1);
        var isTaken = f.Parameter("isTaken", x.Type with { Element = ElementType.Boolean });
        var scale = f.Scalar("scale");
        var scaled = f.Body.Emit(new Multiply(), x, scale);
        var end = f.Body.Loop(x.Type.Shape[0], [("state", Constant.Of(1.0))], [("item", scaled), ("take", isTaken)], (step, _, states, items) =>
        {
            var product = step.Emit(new Multiply(), states[0], items[0]);
            return ([step.Emit(new Where(), items[1], product, Constant.Of(2.0))], []);
        });
        var gradient = Checker.Check(Reverse.Gradient(f.Return(end[0]), [0, 2]));

        // The second step forgets the first, whose item is infinite.
        var results = Run(gradient, Vector(double.PositiveInfinity, double.NaN, 5), Vector(1, 0, 1), Scalar(3));
        Assert.Equal([30], results[0].Values);
        Assert.Equal([0, 0, 6], results[1].Values);
        Assert.Equal([10], results[2].Values);
    }

    [Fact]
    public void An_operation_that_masks_chooses_between_its_seed_and_0()
    {
        foreach (var op in s_operations.Values.Where(op => op.Masks))
        {
            var f = new FunctionBuilder("Choice");
            Value[] operands = [.. Enumerable.Range(0, op.Arity).Select(k => f.Scalar("xyz"[k..(k + 1)], op is Where && k == 0 ? ElementType.Boolean : ElementType.Float64))];
            var output = f.Body.Emit(op, operands);
            var seed = f.Scalar("seed");
            Assert.All(Enumerable.Range(0, op.Arity), k => Assert.True(IsChoice(op.Chain(f.Body, k, seed, operands, output)), op.Name));

            bool IsChoice(Value? value) => value is null || value == seed || value is Constant { Bits: 0 }
                || (f.Body.DefinitionOf(value) is { Operation: Where, Inputs: [_, var whenTrue, var whenFalse] } && IsChoice(whenTrue) && IsChoice(whenFalse));
        }
    }

    /// <summary>Where nothing masks, a product is a product, in the text too.</summary>
    [Fact]
    public void Nothing_is_selected_where_nothing_masks()
    {
        var f = new FunctionBuilder("Plain");
        var (x, y) = (f.Scalar("x"), f.Scalar("y"));
        var gradient = Reverse.Gradient(f.Return(f.Body.Emit(new Sin(), f.Body.Emit(new Square(), f.Body.Emit(new Multiply(), x, y)))), [0, 1]);
        Assert.DoesNotContain(gradient.Body.AllEquations(), equation => equation.Operation is Where);
    }

    /// <summary>A product with a finite constant is 0 by itself.</summary>
    [Fact]
    public void Products_with_finite_constants_are_not_selected()
    {
        var f = new FunctionBuilder("Constants");
        var (x, isTaken) = (f.Scalar("x"), f.Scalar("isTaken", ElementType.Boolean));
        var value = f.Body.Emit(new Negate(), f.Body.Emit(new Multiply(), f.Body.Emit(new Divide(), x, Constant.Of(3.0)), Constant.Of(2.0)));
        var gradient = Reverse.Gradient(f.Return(f.Body.Emit(new Where(), isTaken, value, Constant.Of(0.0))), [0]);
        Assert.Equal(2, gradient.Body.AllEquations().Count(equation => equation.Operation is Where));
    }
}
