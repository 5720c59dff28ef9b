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
/// Every elementwise operation that a program can call, in every way in which it can: what the plain program computes, what
/// the evaluator says and what is compiled are the same, and the gradient is that of differences and of dual numbers.
/// </summary>
public sealed class OperationTheory
{
    private const int Steps = 3;

    private static readonly Dictionary<string, ElementwiseOp> s_operations = OpRegistry.All.OfType<ElementwiseOp>()
        .Where(op => op.Methods.Count > 0)
        .ToDictionary(op => op.Name, StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Plain_evaluated_and_compiled_agree(string name) => Assert.InRange(ValueError(name), 0, 1);

    /// <summary>What is compiled against double-double, in double precision.</summary>
    internal static double ValueError(string name) => Errors.Once("value", name, () =>
    {
        var (op, worst) = (s_operations[name], 0.0);
        foreach (var test in OperationProgram.Of(op))
        {
            var arguments = new TestArguments(test, Shape(test.Call.Rank, 9));
            var plain = test.RunPlain(arguments.Plain)[0];
            var compiled = test.RunCompiled(arguments.Plain)[0];
            var tolerance = Tolerances.Value(op, test.Result);
            Action<Elements<double>, Elements<double>, double, string> near = test.Kind == CaseKind.Value ? Tolerances.Near : Tolerances.NearSum;
            near(arguments.Precise(), compiled, tolerance, test.Title + ", double-double");
            near(Numbers.Run(test.Function, arguments.Values)[0], compiled, Math.Max(tolerance, 1e-12), test.Title + ", doubles");
            if (!op.InaccurateMethods.Contains(test.Call.Method))
            {
                near(plain, compiled, test.Kind == CaseKind.Value ? Tolerances.Compiled(test) : tolerance, test.Title + ", plain");
            }

            if (!Tolerances.IsSingle(test))
            {
                var precise = arguments.Precise();
                worst = Math.Max(worst, test.Kind == CaseKind.Value ? Errors.Relative(precise, compiled) : Errors.RelativeToOne(precise, compiled));
            }
        }

        return worst;
    });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Gradients_are_those_of_differences_and_dual_numbers(string name) => Assert.InRange(GradientError(name), 0, 1);

    /// <summary>What is compiled against dual numbers, in double precision.</summary>
    internal static double GradientError(string name) => Errors.Once("gradient", name, () =>
    {
        var (op, worst) = (s_operations[name], 0.0);
        foreach (var test in OperationProgram.Of(op).Where(test => test.Gradient is not null))
        {
            var arguments = new TestArguments(test, Shape(test.Call.Rank, 2));
            var emitted = test.RunGradient(arguments.Plain);
            var tolerance = Tolerances.Gradient(op, test);
            Tolerances.Near(Numbers.Run(GradientOf(test), arguments.Values), emitted, Tolerances.IsSingle(test) ? 1e-4 : 1e-12, test.Title + ", evaluated gradient");
            Directional.Check(test.Function, PassList.BeforeDifferentiation.RunAll(test.Function), [.. Wrt(test)], arguments.Values, tolerance, test.Title, op is StopGradient ? null : emitted[1..]);
            foreach (var (parameter, k) in Wrt(test).Select((parameter, k) => (parameter, k)))
            {
                for (var i = 0; i < arguments.Values[parameter].Values.Length; i++)
                {
                    var what = $"{test.Title}, by element {i} of operand {parameter}";
                    var direction = arguments.Values.Select(Numbers.Zeros).ToArray();
                    direction[parameter].Values[i] = 1;
                    var tangent = Numbers.Tangents(test.Function, arguments.Values, direction)[0].Values[0];
                    Numbers.Close(tangent, emitted[k + 1].Values[i], tolerance, what + ", dual numbers");
                    worst = Tolerances.IsSingle(test) ? worst : Math.Max(worst, Errors.RelativeToOne(tangent, emitted[k + 1].Values[i]));
                    if (op is StopGradient)
                    {
                        // Differences do not stop.
                        Assert.Equal(0, emitted[k + 1].Values[i]);
                        continue;
                    }

                    Numbers.Close(Numbers.Difference(test.Function, arguments.Values, parameter, i, [1]), emitted[k + 1].Values[i], tolerance, what + ", difference");
                }
            }
        }

        return worst;
    });

    /// <summary>The functions that are differentiated in double precision, with arguments: where rules are falsified.</summary>
    internal static IEnumerable<PerturbedGradient> PerturbedGradients(ElementwiseOp op) => OperationProgram.Of(op)
        .Where(test => test is { Gradient: not null, Call.Rank: <= 2 } && !Tolerances.IsSingle(test))
        .Select(test => new PerturbedGradient(test.Function, [.. Wrt(test)], new TestArguments(test, Shape(test.Call.Rank, 2)).Values, Tolerances.Gradient(op, test)));

    /// <summary>Functions that return what the operation computes, with arguments and the plain results.</summary>
    internal static IEnumerable<(Function Function, Elements<double>[] Arguments, Elements<double> Plain, double Tolerance)> Values(ElementwiseOp op) => OperationProgram.Of(op)
        .Where(test => test is { Kind: CaseKind.Value, Call.Rank: <= 1 } && !Tolerances.IsSingle(test))
        .Select(test => (test, Arguments: new TestArguments(test, Shape(test.Call.Rank, 9))))
        .Select(pair => (pair.test.Function, pair.Arguments.Values, pair.test.RunPlain(pair.Arguments.Plain)[0], Tolerances.Value(op, pair.test.Result)));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Ties_kinks_infinities_and_NaN_are_those_of_the_plain_program(string name)
    {
        var op = s_operations[name];
        foreach (var test in OperationProgram.Of(op).Where(test => test.Kind == CaseKind.Value && test.Call.Rank <= 1 && test.Call.Operands.All(operand => operand.Form == OperandForm.Whole)))
        {
            var edges = Samples.Edges([.. test.Call.Operands.Select(operand => operand.Element)], test.Result);
            var points = Enumerable.Range(0, edges[0].Length).Select(i => edges.Select(list => list[i]).ToArray()).ToList();
            if (test.Call.Rank == 1)
            {
                // What throws at one element throws altogether.
                Edge(op, test, points.Where(point => !Throws(op, test, point)).ToList());
                continue;
            }

            Assert.All(points, point => Edge(op, test, [point]));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Gradients_at_the_edges_are_finite_or_declared(string name)
    {
        var op = s_operations[name];
        foreach (var test in OperationProgram.Of(op).Where(test => test is { Kind: CaseKind.Weighted, Call.Rank: 0, Gradient: not null }))
        {
            var gradient = GradientOf(test);
            var edges = Samples.Edges([.. test.Call.Operands.Select(operand => operand.Element)], test.Result);
            foreach (var point in Enumerable.Range(0, edges[0].Length).Select(i => edges.Select(list => list[i]).ToArray()))
            {
                var what = FormattableString.Invariant($"{test.Title} at ({string.Join(", ", point)})");
                var arguments = new TestArguments(test, [.. point.Append(1.0).Select(value => new[] { value })], []);
                if (Outcome(() => test.RunGradient(arguments.Plain), out var emitted) is { } thrown)
                {
                    Assert.Equal(thrown, Outcome(() => test.RunPlain(arguments.Plain), out _));
                    continue;
                }

                Tolerances.Near(Numbers.Run(gradient, arguments.Values), emitted, Tolerances.IsSingle(test) ? 1e-4 : 1e-12, what);
                if (emitted.All(part => double.IsFinite(part.Values[0])) || !point.All(double.IsFinite) || !double.IsFinite(emitted[0].Values[0]))
                {
                    continue;
                }

                Assert.True(op.Singularity is not null, $"{what}: the gradient is {string.Join(", ", emitted.Skip(1).Select(part => part.Values[0]))}");
                var zero = test.RunGradient(new TestArguments(test, [.. point.Append(0.0).Select(value => new[] { value })], []).Plain);
                Assert.All(zero.Skip(1), part => Assert.Equal(0, part.Values[0]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Empty_axes_and_single_elements_are_nothing_special(string name)
    {
        int[][] shapes = [[0], [1], [0, 3], [3, 0], [1, 1], [2, 0, 3], [0, 2, 2], [1, 1, 1]];
        var op = s_operations[name];
        foreach (var test in OperationProgram.Of(op).Where(test => test.Kind != CaseKind.InLoop))
        {
            foreach (var shape in shapes.Where(shape => shape.Length == test.Call.Rank))
            {
                var what = $"{test.Title}, [{string.Join(", ", shape)}]";
                var arguments = new TestArguments(test, shape);
                var plain = test.RunPlain(arguments.Plain)[0];
                var compiled = test.RunCompiled(arguments.Plain)[0];
                Assert.Equal(plain.Shape, compiled.Shape);
                Tolerances.Near(plain, compiled, Math.Max(1e-13, Tolerances.Compiled(test)), what);
                if (test.Gradient is not null)
                {
                    Tolerances.Near(Numbers.Run(GradientOf(test), arguments.Values), test.RunGradient(arguments.Plain), Tolerances.IsSingle(test) ? 1e-4 : 1e-12, what + ", gradient");
                }
            }
        }
    }

    private static void Edge(ElementwiseOp op, OperationCase test, List<double[]> points)
    {
        int[] shape = test.Call.Rank == 0 ? [] : [points.Count];
        var arguments = new TestArguments(test, [.. test.Call.Operands.Select((_, k) => points.Select(point => point[k]).ToArray())], shape);
        var what = FormattableString.Invariant($"{test.Title} at {(points.Count == 1 ? string.Join(", ", points[0]) : points.Count + " points")}");
        var thrown = Outcome(() => test.RunPlain(arguments.Plain), out var plain);
        Assert.Equal(thrown, Outcome(() => test.RunCompiled(arguments.Plain), out var compiled));
        if (thrown is null)
        {
            Tolerances.Near([arguments.Precise()], compiled, Tolerances.Value(op, test.Result), what + ", double-double");
            if (!op.InaccurateMethods.Contains(test.Call.Method))
            {
                Tolerances.Near(plain, compiled, Math.Max(Tolerances.Compiled(test), op.Tolerance?.Value ?? 0), what + ", plain");
            }
        }
    }

    private static bool Throws(ElementwiseOp op, OperationCase test, double[] point) =>
        Outcome(() => test.RunPlain(new TestArguments(test, [.. point.Select(value => new[] { value })], [1]).Plain), out _) is not null;

    /// <summary>The type of what was thrown; null when nothing was.</summary>
    private static Type? Outcome(Func<Elements<double>[]> run, out Elements<double>[] results)
    {
        results = [];
        try
        {
            results = run();
            return null;
        }
        catch (Exception thrown) when (thrown is ArithmeticException or ArgumentException)
        {
            return thrown.GetType();
        }
    }

    private static int[] Shape(int rank, int last) => rank switch { 0 => [], 1 => [(2 * last) + 1], 2 => [3, last], _ => [2, 2, last] };

    private static IEnumerable<int> Wrt(OperationCase test) =>
        test.Call.Operands.Select((operand, i) => (operand, i)).Where(pair => pair.operand.Element.IsFloating()).Select(pair => pair.i);

    private static Function GradientOf(OperationCase test) => Reverse.Gradient(PassList.BeforeDifferentiation.RunAll(test.Function), [.. Wrt(test)]);

    /// <summary>The operands of one call, then the weights: for the program and for the evaluator.</summary>
    private sealed class TestArguments
    {
        private readonly OperationCase _test;

        /// <summary>Spread over the operation's domain.</summary>
        public TestArguments(OperationCase test, int[] whole)
        {
            _test = test;
            var items = test.Kind == CaseKind.InLoop ? new[] { Steps } : [];
            var operands = test.Call.Operands.Select((operand, k) =>
            {
                int[] shape = [.. test.Call.IsItem(operand) ? items : [], .. operand.Shape(whole)];
                return (operand.Element, Shape: shape, Values: Samples.Spread(test.Call.Op, k, operand.Element, shape.Product()));
            }).ToList();
            if (test.Kind != CaseKind.Value)
            {
                int[] shape = [.. items, .. whole];
                operands.Add((test.Result, shape, [.. Enumerable.Range(0, shape.Product()).Select(i => (double)(float)(0.4 + (i * 0.3819660112501051 % 1)))]));
            }

            Plain = [.. operands.Select(operand => Samples.Make(operand.Element, operand.Shape, operand.Values))];
            Values = [.. operands.Select(operand => new Elements<double>(operand.Values, operand.Shape))];
        }

        /// <summary>These numbers, all of one shape.</summary>
        public TestArguments(OperationCase test, double[][] values, int[] shape)
        {
            _test = test;
            var elements = test.Call.Operands.Select(operand => operand.Element).Append(test.Result).ToList();
            Plain = [.. values.Select((list, k) => Samples.Make(elements[k], shape, list))];
            Values = [.. values.Select((list, k) => new Elements<double>(elements[k] == ElementType.Float32 ? [.. list.Select(value => (double)(float)value)] : list, shape))];
        }

        public object[] Plain { get; }

        public Elements<double>[] Values { get; }

        /// <summary>The value in double-double, as the element type of the result holds it.</summary>
        public Elements<double> Precise()
        {
            var result = new Evaluator<DoubleDouble>(new DoubleDoubleNumbers())
                .Run(_test.Function, [.. Values.Select(x => new Elements<DoubleDouble>([.. x.Values.Select(value => (DoubleDouble)value)], x.Shape))])[0];
            return new([.. result.Values.Select(value => _test.Result == ElementType.Float32 ? (float)value.High : value.High)], result.Shape);
        }
    }
}
