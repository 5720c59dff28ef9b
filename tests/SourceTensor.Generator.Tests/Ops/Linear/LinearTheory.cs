using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Products of tensors and functions of matrices, in every way in which they can be called: plain, evaluated and compiled they
/// are the same, and the gradient is that of differences and of dual numbers.
/// </summary>
public sealed class LinearTheory
{
    private const int Steps = 2;

    public static TheoryData<string> Functions => [.. LinearCalls.All.Keys];

    [Fact]
    public void Every_method_of_such_an_operation_is_called() => Assert.Equal(
        [],
        OpRegistry.All.Where(op => op is Contract or MatrixOp).SelectMany(op => op.Methods).Select(method => method.Split('.')[1].Split('(')[0]).Except(LinearCalls.All.Keys));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Plain_evaluated_and_compiled_agree(string name) => Assert.InRange(ValueError(name), 0, 1);

    /// <summary>What is compiled against double-double, in double precision.</summary>
    internal static double ValueError(string name) => Errors.Once("value", name, () =>
    {
        var worst = 0.0;
        foreach (var test in LinearProgram.Of(name))
        {
            foreach (var lengths in Sizes(test))
            {
                var arguments = new TestArguments(test, lengths);
                var plain = Invoke(test.Plain, arguments.Plain)[0];
                var compiled = Invoke(test.Compiled, arguments.Plain)[0];
                var tolerance = test.IsSingle ? 2e-5 : 1e-12;
                var what = $"{test.Title}, {string.Join(", ", lengths)}";
                Tolerances.NearSum(plain, compiled, tolerance, what + ", plain");
                var precise = arguments.Precise();
                worst = test.IsSingle ? worst : Math.Max(worst, Errors.RelativeToOne(precise, compiled));
                Tolerances.NearSum(precise, compiled, tolerance, what + ", double-double");
                Tolerances.NearSum(Numbers.Run(test.Function, arguments.Values)[0], compiled, tolerance, what + ", doubles");
            }
        }

        return worst;
    });

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gradients_are_those_of_differences_and_dual_numbers(string name) => Assert.InRange(GradientError(name), 0, 1);

    /// <summary>What is compiled against dual numbers, in double precision.</summary>
    internal static double GradientError(string name) => Errors.Once("gradient", name, () =>
    {
        var worst = 0.0;
        foreach (var test in LinearProgram.Of(name).Where(test => test.Gradient is not null))
        {
            foreach (var lengths in Sizes(test))
            {
                var arguments = new TestArguments(test, lengths);
                var emitted = Invoke(test.Gradient!, arguments.Plain);
                var what = $"{test.Title}, {string.Join(", ", lengths)}";
                var gradient = Reverse.Gradient(PassList.BeforeDifferentiation.RunAll(test.Function), [.. Enumerable.Range(0, test.Call.Operands.Length)]);
                var evaluated = Numbers.Run(gradient, arguments.Values);
                for (var k = 0; k < emitted.Length; k++)
                {
                    Tolerances.NearSum(evaluated[k], emitted[k], test.IsSingle ? 1e-4 : 1e-11, what + ", evaluated gradient");
                }

                var prepared = PassList.BeforeDifferentiation.RunAll(test.Function);
                int[] wrt = [.. Enumerable.Range(0, test.Call.Operands.Length)];
                Directional.Check(test.Function, prepared, wrt, arguments.Values, test.IsSingle ? 1e-3 : 1e-9, what, emitted[1..]);
                for (var parameter = 0; parameter < test.Call.Operands.Length; parameter++)
                {
                    // Of large operands some elements stand for all: the emitted gradient has been compared above.
                    var count = arguments.Values[parameter].Values.Length;
                    for (var i = 0; i < count; i += 1 + (count / 40))
                    {
                        var error = Slope(test, arguments, parameter, i, emitted[parameter + 1].Values[i], what);
                        worst = test.IsSingle ? worst : Math.Max(worst, error);
                    }
                }
            }
        }

        return worst;
    });

    /// <summary>The functions that are differentiated in double precision, with arguments: where rules are falsified.</summary>
    internal static IEnumerable<PerturbedGradient> PerturbedGradients(string name) => LinearProgram.Of(name)
        .Where(test => test.Gradient is not null && !test.IsSingle)
        .Select(test => new PerturbedGradient(test.Function, [.. Enumerable.Range(0, test.Call.Operands.Length)], new TestArguments(test, Sizes(test).First()).Values));

    /// <summary>Functions that return what the operation computes, with arguments and the plain results.</summary>
    internal static IEnumerable<(Function Function, Elements<double>[] Arguments, Elements<double> Plain, double Tolerance)> Values(string name) => LinearProgram.Of(name)
        .Where(test => test.Kind == CaseKind.Value).Select(test => (test, Arguments: new TestArguments(test, Sizes(test).First())))
        .Select(pair => (pair.test.Function, pair.Arguments.Values, Invoke(pair.test.Plain, pair.Arguments.Plain)[0], 1e-12));

    /// <summary>What would be wrong without the rule for them: nothing to sum, nothing to factor, one of everything.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Empty_axes_and_single_elements_are_nothing_special(string name)
    {
        foreach (var test in LinearProgram.Of(name))
        {
            var letters = test.Call.Operands.SelectMany(operand => operand).Distinct().ToList();
            var sizes = letters.Select(empty => letters.ToDictionary(letter => letter, letter => letter == empty ? 0 : 2))
                .Append(letters.ToDictionary(letter => letter, _ => 0)).Append(letters.ToDictionary(letter => letter, _ => 1));
            foreach (var lengths in sizes)
            {
                var arguments = new TestArguments(test, lengths);
                var what = $"{test.Title}, {string.Join(", ", lengths)}";
                var (plain, compiled) = (Invoke(test.Plain, arguments.Plain)[0], Invoke(test.Compiled, arguments.Plain)[0]);
                Assert.Equal(plain.Shape, compiled.Shape);
                Tolerances.NearSum(plain, compiled, test.IsSingle ? 1e-6 : 1e-14, what);
                if (test.Gradient is not null)
                {
                    var gradient = Reverse.Gradient(PassList.BeforeDifferentiation.RunAll(test.Function), [.. Enumerable.Range(0, test.Call.Operands.Length)]);
                    Tolerances.Near(Numbers.Run(gradient, arguments.Values), Invoke(test.Gradient, arguments.Plain), test.IsSingle ? 1e-4 : 1e-12, what + ", gradient");
                }
            }
        }
    }

    private static double Slope(LinearCase test, TestArguments arguments, int parameter, int i, double emitted, string what)
    {
        what += $", by element {i} of operand {parameter}";
        var direction = arguments.Values.Select(Numbers.Zeros).ToArray();
        direction[parameter].Values[i] = 1;
        var tangent = Numbers.Tangents(test.Function, arguments.Values, direction)[0].Values[0];
        Numbers.Close(tangent, emitted, test.IsSingle ? 1e-4 : 1e-10, what + ", dual numbers");
        Numbers.Close(Numbers.Difference(test.Function, arguments.Values, parameter, i, [1]), emitted, test.IsSingle ? 1e-4 : 1e-10, what + ", difference");
        return Errors.RelativeToOne(tangent, emitted);
    }

    /// <summary>Lengths below, at and above that of a vector; of the largest some calls stand for all.</summary>
    private static IEnumerable<Dictionary<char, int>> Sizes(LinearCase test)
    {
        Dictionary<char, int> Lengths(int n, int others) => "abcijklmn".ToDictionary(letter => letter, letter => letter switch
        {
            'a' => 2,
            'b' => 3,
            'c' => 2,
            'n' => n,
            'j' => n + 1,
            'm' => others - 1,
            _ => others,
        });
        yield return Lengths(4, 3);
        if (test.Kind == CaseKind.Weighted && test.Call.Operands.Max(operand => operand.Length) <= 3)
        {
            yield return Lengths(7, 9);
        }

        if (test is { Kind: CaseKind.Weighted, IsSingle: false } && test.Call.Operands.Length <= 2 && test.Call.Operands.Max(operand => operand.Length) <= 2)
        {
            yield return Lengths(33, 17);
        }
    }

    private static Elements<double>[] Invoke(MethodInfo method, object[] arguments) => Arguments.All(
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(_ => Type.Missing)], null)!);

    /// <summary>The operands of one call, then the weights: for the program and for the evaluator.</summary>
    private sealed class TestArguments
    {
        private readonly LinearCase _test;

        public TestArguments(LinearCase test, Dictionary<char, int> lengths)
        {
            _test = test;
            var operands = test.Call.Shapes(lengths).Select((shape, k) =>
            {
                int[] whole = test.Kind == CaseKind.InLoop && k == 0 ? [Steps, .. shape] : shape;
                return (Shape: whole, Values: test.Call.Sample(k, whole));
            }).ToList();
            if (test.Kind != CaseKind.Value)
            {
                // The result's shape is whatever the call gives; the evaluator runs it once to tell.
                int[] shape = [.. test.Kind == CaseKind.InLoop ? new[] { Steps } : [], .. ResultShape(test, lengths)];
                operands.Add((shape, [.. Enumerable.Range(0, shape.Product()).Select(i => (double)(float)(0.4 + (i * 0.3819660112501051 % 1)))]));
            }

            if (test.IsSingle)
            {
                operands = [.. operands.Select(operand => (operand.Shape, operand.Values.Select(value => (double)(float)value).ToArray()))];
            }

            Plain = [.. operands.Select(operand => Samples.Make(test.Element, operand.Shape, operand.Values))];
            Values = [.. operands.Select(operand => new Elements<double>(operand.Values, operand.Shape))];
        }

        public object[] Plain { get; }

        public Elements<double>[] Values { get; }

        /// <summary>The value in double-double.</summary>
        public Elements<double> Precise()
        {
            var result = new Evaluator<DoubleDouble>(new DoubleDoubleNumbers())
                .Run(_test.Function, [.. Values.Select(x => new Elements<DoubleDouble>([.. x.Values.Select(value => (DoubleDouble)value)], x.Shape))])[0];
            return new([.. result.Values.Select(value => value.High)], result.Shape);
        }

        private static int[] ResultShape(LinearCase test, Dictionary<char, int> lengths)
        {
            var value = LinearProgram.Of(LinearCalls.All.Single(entry => entry.Value.Contains(test.Call)).Key).Single(other => other.Call == test.Call && other.Kind == CaseKind.Value);
            return Invoke(value.Plain, new TestArguments(value, lengths).Plain)[0].Shape;
        }
    }
}
