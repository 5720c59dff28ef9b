using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Every operation that is not elementwise and that a program can call, in every way in which it can: what the plain program
/// computes, what the evaluator says and what is compiled are the same, and the gradient is that of differences and of dual numbers.
/// </summary>
public sealed class StructureTheory
{
    private const int Steps = 3;

    // Products of tensors and functions of matrices have a theory of their own.
    private static readonly Dictionary<string, Op> s_operations = OpRegistry.All
        .Where(op => op is not (ElementwiseOp or Contract or MatrixOp) && op.Methods.Count > 0)
        .ToDictionary(op => op.Name, StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Plain_evaluated_and_compiled_agree(string name) => Assert.InRange(ValueError(name), 0, 1);

    /// <summary>What is compiled against double-double, in double precision.</summary>
    internal static double ValueError(string name) => Errors.Once("value", name, () =>
    {
        var worst = 0.0;
        foreach (var test in StructureProgram.Of(s_operations[name]))
        {
            var (plain, values) = Sample(test, Spread);
            var error = Agree(test, plain, values);
            worst = test.IsSingle ? worst : Math.Max(worst, error);
        }

        return worst;
    });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Gradients_are_those_of_differences_and_dual_numbers(string name) => Assert.InRange(GradientError(name), 0, 1);

    /// <summary>What is compiled against dual numbers, in double precision.</summary>
    internal static double GradientError(string name) => Errors.Once("gradient", name, () =>
    {
        var worst = 0.0;
        foreach (var test in StructureProgram.Of(s_operations[name]).Where(test => test.Gradient is not null))
        {
            var (plain, values) = Sample(test, Spread);
            var emitted = test.Run(test.Gradient!, plain);
            Close(Numbers.Run(GradientOf(test), values), emitted, test.IsSingle ? 1e-4 : 1e-12, test.Title + ", evaluated gradient");
            Directional.Check(test.Function, PassList.BeforeDifferentiation.RunAll(test.Function), [.. Wrt(test)], values, test.IsSingle ? 1e-4 : 1e-10, test.Title, emitted[1..]);
            foreach (var (parameter, k) in Wrt(test).Select((parameter, k) => (parameter, k)))
            {
                for (var i = 0; i < values[parameter].Values.Length; i++)
                {
                    var what = $"{test.Title}, by element {i} of operand {parameter}";
                    var direction = values.Select(Numbers.Zeros).ToArray();
                    direction[parameter].Values[i] = 1;
                    var tolerance = test.IsSingle ? 1e-4 : 1e-10;
                    var tangent = Numbers.Tangents(test.Function, values, direction)[0].Values[0];
                    worst = test.IsSingle ? worst : Math.Max(worst, Errors.RelativeToOne(tangent, emitted[k + 1].Values[i]));
                    Numbers.Close(tangent, emitted[k + 1].Values[i], tolerance, what + ", dual numbers");
                    Numbers.Close(Numbers.Difference(test.Function, values, parameter, i, [1]), emitted[k + 1].Values[i], tolerance, what + ", difference");
                }
            }
        }

        return worst;
    });

    /// <summary>The functions that are differentiated in double precision, with arguments: where rules are falsified.</summary>
    internal static IEnumerable<PerturbedGradient> PerturbedGradients(Op op) => StructureProgram.Of(op)
        .Where(test => test.Gradient is not null && !test.IsSingle).Select(test => new PerturbedGradient(test.Function, [.. Wrt(test)], Sample(test, Spread).Values));

    /// <summary>Functions that return what the operation computes, with arguments and the plain results.</summary>
    internal static IEnumerable<(Function Function, Elements<double>[] Arguments, Elements<double> Plain, double Tolerance)> Values(Op op) => StructureProgram.Of(op)
        .Where(test => test.Kind == CaseKind.Value && !test.IsSingle).Select(test => (test, Sample: Sample(test, Spread)))
        .Select(pair => (pair.test.Function, pair.Sample.Values, pair.test.Run(pair.test.Plain, pair.Sample.Plain)[0], 1e-13));

    /// <summary>Equal elements, zeros, infinities and NaN, at the start, inside and at the end.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Ties_infinities_and_NaN_are_those_of_the_plain_program(string name)
    {
        double[][] lists = [[1, 2, 2, 1, 0], [0, -0.0, 0, 3], [double.NaN, 1, 2], [1, 5, double.NaN, 7, 2], [double.NegativeInfinity, double.NegativeInfinity], [double.NegativeInfinity, 1, 0.5], [1, double.PositiveInfinity, -2], [800, -800, 799], [1e-300, -1e-300]];
        foreach (var test in StructureProgram.Of(s_operations[name]).Where(test => test.Kind == CaseKind.Value && test.Call.Element.IsFloating()))
        {
            foreach (var list in lists.Where(list => !test.IsSingle || list[0] != 1e-300))
            {
                var (plain, _) = Sample(test, (_, i) => list[i % list.Length]);
                Same(test, plain, [.. test.Call.Operands.Select(operand => operand.Shape)]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Empty_axes_and_single_elements_are_those_of_the_plain_program(string name)
    {
        int[][] shapes = [[0], [1], [0, 3], [3, 0], [1, 1], [2, 0, 3], [0, 2, 2], [1, 1, 1], [5], [4, 2], [3, 3]];
        foreach (var test in StructureProgram.Of(s_operations[name]).Where(test => !test.Call.FixesLengths && test.Kind != CaseKind.InLoop && test.Call.Operands.Count(operand => operand.Shape.Length > 0) == 1))
        {
            var rank = test.Call.Operands[0].Shape.Length;
            foreach (var shape in shapes.Where(shape => shape.Length == rank))
            {
                int[][] operands = [.. test.Call.Operands.Select(operand => operand.Shape.Length > 0 ? shape : operand.Shape)];
                if (test.Kind == CaseKind.Value)
                {
                    Same(test, Sample(test, Spread, operands).Plain, operands);
                }
                else if (Outcome(() => ValueOf(test, operands), out var value) is null && test.Gradient is not null)
                {
                    var (plain, values) = Sample(test, Spread, operands, value[0].Shape);
                    Close(Numbers.Run(GradientOf(test), values), test.Run(test.Gradient, plain), test.IsSingle ? 1e-4 : 1e-12, $"{test.Title} at [{string.Join(", ", shape)}]");
                }
            }
        }
    }

    private static Elements<double>[] ValueOf(StructureCase test, int[][] operands)
    {
        var value = StructureProgram.Of(test.Call.Op).First(other => other.Call == test.Call && other.Kind == CaseKind.Value);
        return value.Run(value.Plain, Sample(value, Spread, operands).Plain);
    }

    private static double Agree(StructureCase test, object[] arguments, Elements<double>[] values)
    {
        var plain = test.Run(test.Plain, arguments);
        var tolerance = test.IsSingle ? 1e-6 : 1e-13;
        var compiled = test.Run(test.Compiled, arguments);
        Close(plain, compiled, tolerance, test.Title + ", compiled against plain");
        Close(Numbers.Run(test.Function, values), plain, tolerance, test.Title + ", evaluated against plain");
        var precise = new Evaluator<DoubleDouble>(new DoubleDoubleNumbers())
            .Run(test.Function, [.. values.Select(x => new Elements<DoubleDouble>([.. x.Values.Select(value => (DoubleDouble)value)], x.Shape))])[0];
        return Errors.RelativeToOne(new Elements<double>([.. precise.Values.Select(value => value.High)], precise.Shape), compiled[0]);
    }

    private static void Same(StructureCase test, object[] arguments, int[][] shapes)
    {
        var what = $"{test.Title} at {string.Join("; ", shapes.Select(shape => $"[{string.Join(", ", shape)}]"))}";
        var thrown = Outcome(() => test.Run(test.Plain, arguments), out var plain);
        var alike = Outcome(() => test.Run(test.Compiled, arguments), out var compiled);
        Assert.True(thrown == alike, $"{what}: plain throws {thrown?.Name}, compiled {alike?.Name}");
        if (thrown is null)
        {
            Close(plain, compiled, test.IsSingle ? 1e-6 : 1e-13, what);
        }
    }

    private static void Close(IReadOnlyList<Elements<double>> expected, IReadOnlyList<Elements<double>> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (x, y) in expected.Zip(actual))
        {
            Assert.True(x.Shape.SequenceEqual(y.Shape), $"{what}: [{string.Join(", ", x.Shape)}] and [{string.Join(", ", y.Shape)}]");
            Numbers.Close(x.Values, y.Values, tolerance, what);
        }
    }

    /// <summary>The type of what was thrown; null when nothing was.</summary>
    private static Type? Outcome(Func<Elements<double>[]> run, out Elements<double>[] results)
    {
        results = [];
        try
        {
            results = run();
            return null;
        }
        catch (Exception thrown) when (thrown is ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            return thrown.GetType();
        }
    }

    private static IEnumerable<int> Wrt(StructureCase test) =>
        test.Call.Operands.Select((operand, i) => (operand, i)).Where(pair => pair.operand.Element.IsFloating()).Select(pair => pair.i);

    private static Function GradientOf(StructureCase test) => Reverse.Gradient(PassList.BeforeDifferentiation.RunAll(test.Function), [.. Wrt(test)]);

    private static double Spread(StructureOperand operand, int i)
    {
        var value = 2.6 * ((i + 1) * (0.6180339887498949 + (0.1415926 * operand.Name[0])) % 1);
        return operand.Element switch
        {
            ElementType.Float64 or ElementType.Float32 => (float)(value - 1.1),
            ElementType.Boolean => i % 3 == 1 ? 0 : 1,
            _ when operand.Bound > 0 => Math.Floor(value * operand.Bound / 2.6),
            _ => Math.Round((3 * value) - 4),
        };
    }

    /// <summary>The operands of the call, then the weights.</summary>
    private static (object[] Plain, Elements<double>[] Values) Sample(StructureCase test, Func<StructureOperand, int, double> at, int[][]? shapes = null, int[]? result = null)
    {
        int[] items = test.Kind == CaseKind.InLoop ? [Steps] : [];
        var operands = test.Call.Operands.Select((operand, k) =>
        {
            int[] shape = [.. StructureProgram.IsItem(operand) ? items : [], .. shapes?[k] ?? operand.Shape];
            return (operand.Element, Shape: shape, Values: Enumerable.Range(0, shape.Product()).Select(i => operand.Element.IsFloating() ? at(operand, i) : Spread(operand, i)).ToArray());
        }).ToList();
        if (test.Kind != CaseKind.Value)
        {
            result ??= ValueOf(test, [.. test.Call.Operands.Select((operand, k) => shapes?[k] ?? operand.Shape)])[0].Shape;
            int[] shape = [.. items, .. result];
            operands.Add((test.Result, shape, [.. Enumerable.Range(0, shape.Product()).Select(i => (double)(float)(0.4 + (i * 0.3819660112501051 % 1)))]));
        }

        return (
            [.. operands.Select(operand => Samples.Make(operand.Element, operand.Shape, operand.Values))],
            [.. operands.Select(operand => new Elements<double>(operand.Values, operand.Shape))]);
    }
}
