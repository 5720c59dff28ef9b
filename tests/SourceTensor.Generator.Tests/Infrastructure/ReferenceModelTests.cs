using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// The models of the recorded cases, compiled, give the recorded values and gradients. NaN equals NaN; signs of zero are
/// ignored. Nothing is differenced here, so cases at a singularity count like any other.
/// </summary>
public sealed class ReferenceModelTests
{
    private static readonly Lazy<CompiledProgram> Program = new(() => Compile.Run(Source));

    public static TheoryData<string> Names => [.. ReferenceCases.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_compiled_model_gives_the_recorded_values_and_gradients(string name)
    {
        var entry = ReferenceCases.Get(name);
        var results = 0;
        foreach (var model in Models(name))
        {
            var arguments = model.Arguments.Select(argument => Argument(entry, argument)).ToArray();
            var value = Arguments.All(Program.Value.Invoke("Reference", model.Function + "Compiled", arguments)!)[0];
            Numbers.Close(entry.Outputs[model.Output].Values, value.Values, 1e-12, $"{name}: {model.Function}");
            results++;
            if (model.Wrt.Length == 0)
            {
                continue;
            }

            var gradient = Arguments.All(Program.Value.Invoke("Reference", model.Function + "Gradient", arguments)!);
            Numbers.Close(entry.Outputs[model.Output].Values, gradient[0].Values, 1e-12, $"{name}: value of {model.Function}Gradient");
            foreach (var (parameter, k) in model.Wrt.Select((parameter, k) => (parameter, k)))
            {
                Numbers.Close(entry.Gradients[parameter].Values, gradient[k + 1].Values, 1e-10, $"{name}: {model.Function} by {parameter}");
            }
        }

        Assert.NotEqual(0, results);
    }

    [Fact]
    public void Every_recorded_gradient_is_compared() =>
        Assert.All(ReferenceCases.All, entry => Assert.Equal(entry.Gradients.Keys.Order(), Models(entry.Name).SelectMany(model => model.Wrt).Distinct().Order()));

    private sealed record Model(string Function, string[] Arguments, string Output, params string[] Wrt);

    private static IEnumerable<Model> Models(string name) => name switch
    {
        _ when name.StartsWith("distance_part_a", StringComparison.Ordinal) => [new("PartA", ["a", "x"], "out", "a", "x")],
        _ when name.StartsWith("distance_part_b", StringComparison.Ordinal) => [new("BuggyPartB", ["b", "y"], "out", "b", "y")],
        _ when name.StartsWith("distance_buggy", StringComparison.Ordinal) => [new("Buggy", ["a", "b", "x", "y"], "out", "a", "b", "x", "y")],
        _ when name.StartsWith("distance", StringComparison.Ordinal) => [new("Distance", ["a", "b", "x", "y"], "out", "a", "b", "x", "y")],
        _ when name.StartsWith("get_term", StringComparison.Ordinal) => [new("GetTerm", ["n", "m"], "series"), new("SumOfTerms", ["n", "m"], "sum", "m")],
        "rl_single_qs" => [new("SingleValues", ["Cs", "Rs", "A"], "Qs"), new("SingleSum", ["Cs", "Rs", "A"], "sum", "A")],
        "rl_multi_qs" => [new("MultipleValues", ["CMs", "RMs", "AM"], "Qs"), new("MultipleSum", ["CMs", "RMs", "AM"], "sum", "AM")],
        "rl_single_loglik" =>
        [
            new("SingleByIndex", ["alpha", "beta", "choices", "rewards"], "loglik", "alpha", "beta"),
            new("SingleOneHot", ["A", "beta", "Cs", "Rs"], "loglik", "A", "beta"),
        ],
        "rl_multi_loglik" =>
        [
            new("MultipleByIndex", ["alpha", "beta", "choices", "rewards"], "loglik", "alpha", "beta"),
            new("MultipleOneHot", ["AM", "beta", "CMs", "RMs"], "loglik", "AM", "beta"),
        ],
        _ => [],
    };

    private static object Argument(ReferenceCase entry, string name)
    {
        var (values, shape) = (entry.Inputs[name].Values, entry.Inputs[name].Shape);
        var isInteger = name is "n" or "choices" or "Cs" or "CMs";
        int[] integers = isInteger ? [.. values.Select(value => (int)value)] : [];
        return (shape, isInteger) switch
        {
            ([], true) => integers[0],
            ([], false) => values[0],
            ([_], true) => new Tensor1D<int>(integers),
            ([_], false) => new Tensor1D<double>(values),
            ([var rows, var columns], true) => new Tensor2D<int>(integers, rows, columns),
            ([var rows, var columns], false) => new Tensor2D<double>(values, rows, columns),
            ([var a, var b, var c], true) => new Tensor3D<int>(integers, a, b, c),
            ([var a, var b, var c], false) => new Tensor3D<double>(values, a, b, c),
            _ => throw new NotSupportedException(name),
        };
    }

    private const string Source = """
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Reference
        {
            [TensorFunction]
            public static double Distance(double a, double b, double x, double y) => Math.Sqrt(Math.Pow(x - a, 2) + Math.Pow(y - b, 2));

            [TensorFunction]
            public static double PartA(double a, double x) => Math.Pow(x - a, 2);

            [TensorFunction]
            public static double BuggyPartB(double b, double y) => (y - b) * 2;

            [TensorFunction]
            public static double Buggy(double a, double b, double x, double y) => Math.Sqrt(PartA(a, x) + BuggyPartB(b, y));

            [TensorFunction]
            public static Tensor1D<double> GetTerm(int n, double m) => Scan(Steps(n), 1.0, (s, i) => s / (i + 1) + m).States;

            [TensorFunction]
            public static double SumOfTerms(int n, double m) => Sum(GetTerm(n, m));

            [TensorFunction]
            public static Tensor2D<double> SingleValues(Tensor2D<int> choices, Tensor2D<double> rewards, Tensor1D<double> alpha) =>
                Scan((choices, rewards), Tensor1D.Filled(choices.Columns, 0.5), (q, c, r) => q + alpha * (r - q) * c).States;

            [TensorFunction]
            public static double SingleSum(Tensor2D<int> choices, [Data] Tensor2D<double> rewards, Tensor1D<double> alpha) =>
                Sum(SingleValues(choices, rewards, alpha));

            [TensorFunction]
            public static Tensor3D<double> MultipleValues(Tensor3D<int> choices, Tensor3D<double> rewards, Tensor2D<double> alpha) =>
                Scan((choices, rewards), Tensor2D.Filled(choices.GetLength(1), choices.GetLength(2), 0.5), (q, c, r) => q + alpha * (r - q) * c).States;

            [TensorFunction]
            public static double MultipleSum(Tensor3D<int> choices, [Data] Tensor3D<double> rewards, Tensor2D<double> alpha) =>
                Sum(MultipleValues(choices, rewards, alpha));

            [TensorFunction]
            public static double SingleByIndex(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
            {
                var q = Tensor1D.Filled(2, 0.5);
                var total = 0.0;
                for (var t = 0; t < choices.Length; t++)
                {
                    total += LogSoftMax(beta * q)[choices[t]];
                    q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
                }

                return total;
            }

            [TensorFunction]
            public static double SingleOneHot(Tensor1D<double> alpha, double beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards) => Sum(Scan(
                (choices, rewards),
                Tensor1D.Filled(choices.Columns, 0.5),
                (q, c, r) => (q + alpha * (r - q) * c, Sum(c * LogSoftMax(beta * q)))).Outputs);

            [TensorFunction]
            public static double MultipleByIndex(Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, [Data] Tensor2D<double> rewards)
            {
                var q = Tensor2D.Filled(choices.Columns, 2, 0.5);
                var total = 0.0;
                for (var t = 0; t < choices.Rows; t++)
                {
                    for (var p = 0; p < choices.Columns; p++)
                    {
                        total += LogSoftMax(beta[p] * q[p])[choices[t, p]];
                        q[p, choices[t, p]] += alpha[p] * (rewards[t, p] - q[p, choices[t, p]]);
                    }
                }

                return total;
            }

            [TensorFunction]
            public static double MultipleOneHot(Tensor2D<double> alpha, Tensor1D<double> beta, Tensor3D<int> choices, [Data] Tensor3D<double> rewards) => Sum(Scan(
                (choices, rewards),
                Tensor2D.Filled(choices.GetLength(1), choices.GetLength(2), 0.5),
                (q, c, r) => (q + alpha * (r - q) * c, Sum(c * LogSoftMax(Unsqueeze(beta, 1) * q, 1)))).Outputs);
        }
        """;
}
