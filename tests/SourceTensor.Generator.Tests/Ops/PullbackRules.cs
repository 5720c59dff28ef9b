using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;
using static SourceTensor.Generator.Tests.Numbers;

namespace SourceTensor.Generator.Tests;

/// <summary>Every pullback that an operation states, against vector-Jacobian products by differences.</summary>
public sealed class PullbackRules
{
    private static readonly Dictionary<string, (PullbackOp Operation, TensorType Input, int[] Shape)> Cases = AllCases()
        .ToDictionary(entry => $"{entry.Operation.Name} {{{entry.Operation.Parameters}}} of {entry.Input}", StringComparer.Ordinal);

    public static TheoryData<string> Titles => [.. Cases.Keys];

    /// <summary>The types of the operations that the theory below covers.</summary>
    internal static IEnumerable<Type> Covered => Cases.Values.Select(entry => entry.Operation.GetType()).Append(typeof(AddAlongAxis));

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_pullback_is_the_vector_Jacobian_product(string title)
    {
        var (operation, type, shape) = Cases[title];
        var f = new FunctionBuilder("Pullback");
        var x = f.Parameter("x", type);
        var y = f.Body.Emit(operation, x);
        var cotangent = f.Parameter("cotangent", y.Type);
        var adjoint = operation.Pullback(f.Body, [x], y, cotangent)[0]!;
        Assert.Equal(x.Type, adjoint.Type);
        var function = f.Return(y, adjoint);

        var argument = new Elements<double>(Sample(shape.Product(), 0.7), shape);
        var result = Result(operation, type, argument);
        var weights = new Elements<double>(Sample(result.Values.Length, 0.3), result.Shape);
        var stated = Run(function, argument, weights)[1];
        Assert.Equal(shape, stated.Shape);
        for (var i = 0; i < argument.Values.Length; i++)
        {
            Close(Difference(function, [argument, weights], 0, i, weights.Values), stated.Values[i], 1e-10, $"{title}, element {i}");
        }
    }

    /// <summary>What is added at one index adds up, and each of it gets the adjoint of that element.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_pullback_of_adding_along_an_axis_reads_along_it(int axis)
    {
        var f = new FunctionBuilder("Pullback");
        int[] shape = axis == 0 ? [4, 3] : [2, 5];
        var (x, at, values) = (f.Parameter("x", FunctionBuilder.Fixed(2, 3)), f.Parameter("at", FunctionBuilder.Fixed(shape) with { Element = ElementType.Int32 }), f.Parameter("values", FunctionBuilder.Fixed(shape)));
        var operation = new AddAlongAxis(axis);
        var y = f.Body.Emit(operation, x, at, values);
        var cotangent = f.Parameter("cotangent", y.Type);
        var adjoints = operation.Pullback(f.Body, [x, at, values], y, cotangent);
        var function = f.Return(y, adjoints[0]!, adjoints[2]!);
        Elements<double>[] arguments =
        [
            new(Sample(6, 0.7), [2, 3]), new([.. Enumerable.Range(0, shape.Product()).Select(i => (double)(i % (axis == 0 ? 2 : 3)))], shape), new(Sample(shape.Product(), 0.4), shape), new(Sample(6, 0.3), [2, 3]),
        ];
        var stated = Run(function, arguments);
        foreach (var (parameter, result) in new[] { (0, 1), (2, 2) })
        {
            for (var i = 0; i < arguments[parameter].Values.Length; i++)
            {
                Close(Difference(function, arguments, parameter, i, arguments[3].Values), stated[result].Values[i], 1e-10, $"parameter {parameter}, element {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_expansion_has_the_same_value(string title)
    {
        var (operation, type, shape) = Cases[title];
        if (operation is not SoftMaxOp softMax)
        {
            return;
        }

        var f = new FunctionBuilder("Expansion");
        var x = f.Parameter("x", type);
        var function = f.Return(softMax.Expand(f.Body, x));
        var argument = new Elements<double>(Sample(shape.Product(), 0.7), shape);
        Close(Result(operation, type, argument).Values, Run(function, argument)[0].Values, 1e-14, title);
    }

    private static Elements<double> Result(PullbackOp operation, TensorType type, Elements<double> argument)
    {
        var f = new FunctionBuilder("Value");
        return Run(f.Return(f.Body.Emit(operation, f.Parameter("x", type))), argument)[0];
    }

    private static IEnumerable<(PullbackOp Operation, TensorType Input, int[] Shape)> AllCases()
    {
        PullbackOp[] alongAxes = [.. OpRegistry.All.OfType<ReductionOp>().Where(op => op is not (Any or All or PositionOp) && !RegistryTests.Cancelling.Contains(op.GetType())), .. OpRegistry.All.OfType<SoftMaxOp>()];
        foreach (var shape in new int[][] { [4], [2, 3], [2, 3, 2] })
        {
            foreach (var axis in Enumerable.Range(-1, shape.Length + 1))
            {
                foreach (var operation in alongAxes)
                {
                    // Lengths known at run time only, and lengths that are numbers, 1 among them.
                    yield return (Along(operation, axis < 0 ? null : axis), Symbolic(shape.Length), shape);
                    yield return (Along(operation, axis < 0 ? null : axis), FunctionBuilder.Fixed([1, .. shape[1..]]), [1, .. shape[1..]]);
                }
            }

            yield return (new Broadcast([Dimension.Of(2), .. Symbolic(shape.Length).Shape]), Symbolic(shape.Length), shape);
        }

        foreach (var (from, to) in new (int[], int[])[] { ([], [3]), ([], [2, 3]), ([3], [2, 3]), ([1], [4]), ([2, 1], [2, 3]), ([1, 3], [2, 3]), ([2, 1, 2], [4, 2, 3, 2]) })
        {
            yield return (new Broadcast(FunctionBuilder.Fixed(to).Shape), FunctionBuilder.Fixed(from), from);
        }

        foreach (var window in Windows())
        {
            yield return window;
        }

        foreach (var (axis, shape) in new (int, int[])[] { (0, []), (0, [3]), (1, [3]), (0, [2, 3]), (1, [2, 3]), (2, [2, 3]) })
        {
            yield return (new Unsqueeze(axis), Symbolic(shape.Length), shape);
        }
    }

    /// <summary>Windows that are inside, that leave at either end, that are outside, and of no length.</summary>
    private static IEnumerable<(PullbackOp Operation, TensorType Input, int[] Shape)> Windows() =>
        from axis in new[] { 0, 1 }
        from window in new (int Start, int Length)[] { (0, 3), (1, 2), (-2, 4), (2, 5), (-1, 6), (4, 2), (1, 0) }
        select (PullbackOp)new Window(axis, Dimension.Of(window.Start), Dimension.Of(window.Length), IsInside: false) into operation
        from type in new[] { Symbolic(2), FunctionBuilder.Fixed(3, 3) }
        select (operation, type, new[] { 3, 3 });

    private static PullbackOp Along(PullbackOp operation, int? axis) => operation switch
    {
        ReductionOp reduction => reduction.Along(axis),
        SoftMaxOp softMax => softMax.Along(axis),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static TensorType Symbolic(int rank) => new(
        ElementType.Float64,
        Enumerable.Range(0, rank).Select(axis => Dimension.Of(Symbol.ForAxis(0, "x", rank, axis))).ToEquatableArray());

    private static double[] Sample(int count, double offset) => [.. Enumerable.Range(0, count).Select(i => (2.4 * (((i + 1) * 0.6180339887498949) + offset) % 2.4) - 1.2)];
}
