using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Tests of the tests: where the value of an operation, or a part of its derivative, is falsified, the theory over all operations
/// fails. What survives is listed in Survivors.txt, which is empty.
/// </summary>
public sealed class OperationPerturbationTests
{
    private static readonly Dictionary<string, Op> s_operations = OpRegistry.All.Where(op => op.Methods.Count > 0).ToDictionary(op => op.Name, StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_value_that_is_falsified_is_noticed(string name)
    {
        var op = s_operations[name];
        var noticed = Values(op).Any(value => Differ(value.Plain, Numbers.Run(Falsified(value.Function, op), value.Arguments)[0], value.Tolerance));
        Assert.True(noticed || Survivors.Contains($"{name} value"), $"{name}: a wrong value is not noticed");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_derivative_that_is_falsified_is_noticed(string name)
    {
        var survivors = new HashSet<(Contribution, Change)>();
        var noticed = new HashSet<(Contribution, Change)>();
        foreach (var gradient in Gradients(s_operations[name]).SelectMany(gradient => new[] { gradient, gradient.InForwardMode }))
        {
            Assert.False(gradient.Notices(new Contribution("no rule", 0), Change.Dropped), "the rules as they are");
            var mutants = gradient.Contributions().Where(contribution => contribution.Rule == name).SelectMany(contribution => Enum.GetValues<Change>(), (contribution, change) => (contribution, change));
            foreach (var mutant in mutants.Where(mutant => !noticed.Contains(mutant)))
            {
                if (gradient.Notices(mutant.contribution, mutant.change))
                {
                    noticed.Add(mutant);
                    survivors.Remove(mutant);
                }
                else
                {
                    survivors.Add(mutant);
                }
            }
        }

        Assert.Equal([], survivors.Select(survivor => $"{survivor.Item1} {survivor.Item2}").Except(Survivors).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_survives() => Assert.Equal([], Survivors);

    private static IReadOnlyList<string> Survivors { get; } =
        [.. System.IO.File.ReadAllLines(System.IO.Path.Combine(Snapshot.ProjectDirectory, "Perturbation", "Survivors.txt")).Where(line => line.Length > 0)];

    private static IEnumerable<(Function Function, Elements<double>[] Arguments, Elements<double> Plain, double Tolerance)> Values(Op op) => op switch
    {
        ElementwiseOp elementwise => OperationTheory.Values(elementwise),
        Contract or MatrixOp => Linear(op).SelectMany(LinearTheory.Values),
        _ => StructureTheory.Values(op),
    };

    private static IEnumerable<PerturbedGradient> Gradients(Op op) => op switch
    {
        ElementwiseOp elementwise => OperationTheory.PerturbedGradients(elementwise),
        Contract or MatrixOp => Linear(op).SelectMany(LinearTheory.PerturbedGradients),
        _ => StructureTheory.PerturbedGradients(op),
    };

    private static IEnumerable<string> Linear(Op op) => op.Methods.Select(method => method.Split('.')[1].Split('(')[0]).Distinct();

    private static bool Differ(Elements<double> expected, Elements<double> actual, double tolerance) =>
        expected.Values.Zip(actual.Values).Any(pair => !pair.First.Equals(pair.Second) && !(Math.Abs(pair.First - pair.Second) <= tolerance * Math.Max(1, Math.Abs(pair.First))));

    /// <summary>The function with what the operation computes, or what it is made of returns, 1.001 times as large; of integers 1 more, of conditions the opposite.</summary>
    private static Function Falsified(Function function, Op op)
    {
        var ids = function.FreshIds();
        var replaced = new Dictionary<Variable, Value>();
        var equations = new List<Equation>();
        foreach (var equation in function.Body.Equations)
        {
            var present = replaced.Replace(equation);
            equations.Add(present);
            if (present.Operation.GetType() == op.GetType())
            {
                Falsify(present.Output);
            }
        }

        if (replaced.Count == 0)
        {
            Falsify(function.Body.Results[0]);
        }

        return function with { Body = function.Body with { Equations = equations.ToEquatableArray(), Results = function.Body.Results.Select(replaced.Replace).ToEquatableArray() } };

        void Falsify(Value value)
        {
            var element = value.Type.Element;
            var wrong = new Variable(ids.Next(), "wrong", value.Type);
            equations.Add(element == ElementType.Boolean ? new Equation([wrong], new LogicalNot(), [value], Equation.NoOrigin)
                : element.IsInteger() ? new Equation([wrong], new Add(), [value, Constant.Whole(element, 1)], Equation.NoOrigin)
                : new Equation([wrong], new Multiply(), [value, Constant.Of(element, 1.001)], Equation.NoOrigin));
            if (value is Variable variable)
            {
                replaced[variable] = wrong;
            }
            else
            {
                function = function with { Body = function.Body with { Results = [wrong] } };
            }
        }
    }
}
