using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>A batched member of a program: what it gives is what a loop of single calls gives. Its arguments are those of <c>MemberInputs()</c>.</summary>
internal sealed class BatchedProgram(CompiledProgram program, string type, MemberModel model)
{
    public void Check(double tolerance)
    {
        if (model.Signature.Parameters.Any(parameter => parameter.Type.StartsWith("global::System.Span<", StringComparison.Ordinal)))
        {
            // No span is passed by reflection. Its text is read all the same.
            return;
        }

        foreach (var ((input, run), i) in Runs().Select((pair, i) => (pair, i)))
        {
            var what = $"{type}.{model.Signature.Name} on input {i}";
            var results = Results(program.Invoke(type, model.Signature.Name, input)!);
            if (run.Count == 0)
            {
                // No member tells how long what is summed over them is.
                Assert.All(results, result => Assert.All(result.Values, value => Assert.Equal(0, value)));
            }
            else
            {
                Compare(run.Expected(inLayout: true), results, tolerance, what);
                Compare(run.Expected(), run.Run(), tolerance, what + ", as IR");
                Passes(run, tolerance, what);
            }
        }
    }

    /// <summary>The batches that its inputs are; none of a member that writes to spans.</summary>
    public IEnumerable<(object[] Input, BatchedRun Run)> Runs()
    {
        var (single, plan) = (MemberCompiler.Single(model, model.Function!), model.Batch!);
        var inputs = (object[][]?)program.Type(type).GetMethod(model.Signature.Name + "Inputs")?.Invoke(null, null) ?? [];
        return inputs.Select(input => (input, new BatchedRun(single, plan, Members(plan, input, single))));
    }

    private static void Passes(BatchedRun run, double tolerance, string what)
    {
        var function = run.Batch.Members;
        foreach (var pass in PassList.BeforeLowering)
        {
            function = Checker.Check(pass.Run(function));
            Compare(run.Expected(), Numbers.Run(function, run.Arguments(run.Batch)), tolerance, $"{what}, after {pass.Name}");
        }
    }

    private static void Compare(Elements<double>[] expected, Elements<double>[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Assert.True(left.Values.Length == right.Values.Length && (left.Values.Length == 0 || left.Shape.SequenceEqual(right.Shape)), $"{what}: [{string.Join(", ", left.Shape)}] and [{string.Join(", ", right.Shape)}]");
            Numbers.Close(left.Values, right.Values, tolerance, what);
        }
    }

    private static Elements<double>[] Results(object value) => value is System.Runtime.CompilerServices.ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).SelectMany(i => Results(tuple[i]!))]
        : IsRagged(value) ? [Arguments.Of(Flat(value))] : Arguments.All(value);

    private static bool IsRagged(object value) => value.GetType() is { IsGenericType: true } own && own.GetGenericTypeDefinition() == typeof(Ragged<>);

    private static object Flat(object ragged) => ragged.GetType().GetProperty("Flat")!.GetValue(ragged)!;

    private static List<Elements<double>[]> Members(BatchPlan plan, object[] input, Function single)
    {
        var leaves = new List<(Elements<double> Value, int[]? Lengths)>();
        foreach (var argument in input)
        {
            if (IsRagged(argument))
            {
                leaves.Add((Arguments.Of(Flat(argument)), ((Tensor1D<int>)argument.GetType().GetProperty("Lengths")!.GetValue(argument)!).Span.ToArray()));
            }
            else
            {
                leaves.AddRange(Arguments.All(argument).Select(leaf => (leaf, (int[]?)null)));
            }
        }

        Assert.Equal(single.Parameters.Count, leaves.Count);
        var count = plan.Parameters.Zip(leaves, (given, leaf) => given.Given switch { Given.Shared => (int?)null, Given.Ragged => leaf.Lengths!.Length, _ => leaf.Value.Shape[given.Axis] }).First(length => length is not null)!.Value;
        return [.. Enumerable.Range(0, count).Select(member => plan.Parameters.Zip(leaves, (given, leaf) => given.Given switch
        {
            Given.Shared => leaf.Value,
            Given.Ragged => Part(leaf.Value, 0, leaf.Lengths!.Take(member).Sum(), leaf.Lengths![member], keepAxis: true),
            _ => Part(leaf.Value, given.Axis, member, 1, keepAxis: false),
        }).ToArray())];
    }

    private static Elements<double> Part(Elements<double> whole, int axis, int start, int length, bool keepAxis)
    {
        var shape = whole.Shape.Select((own, k) => k == axis ? length : own).ToArray();
        var places = Enumerable.Range(0, shape.Product()).Select(i =>
        {
            var at = Shapes.Indices(i, shape).ToArray();
            at[axis] += start;
            return Shapes.Position([.. at], whole.Shape);
        }).ToList();
        int[] own = keepAxis ? shape : [.. shape.Where((_, k) => k != axis)];
        return new([.. places.Select(i => whole.Values[i])], own) { Whole = whole.Whole is null ? null : [.. places.Select(i => whole.Whole[i])] };
    }
}
