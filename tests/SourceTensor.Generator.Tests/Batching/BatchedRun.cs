using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests;

/// <summary>A batch in the evaluator: from the arguments of its members to those of the batched function.</summary>
internal sealed class BatchedRun(Function single, BatchPlan plan, IReadOnlyList<Elements<double>[]> members)
{
    private Batch? _batch;

    public int Count => members.Count;

    /// <summary>The same batch, made again.</summary>
    public BatchedRun Again() => new(single, plan, members);

    public Batch Batch => _batch ??= Batcher.Run(single, plan);

    /// <summary>The batched function's results, after its checks.</summary>
    public Elements<double>[] Run()
    {
        var batch = Batch;
        var arguments = Arguments(batch);
        Checker.Check(batch.Members);
        if (batch.Checks is { } checks)
        {
            Numbers.Run(Checker.Check(checks), arguments);
        }

        return Numbers.Run(batch.Members, arguments);
    }

    public Elements<double>[] Arguments(Batch batch)
    {
        var fields = single.Parameters.Count - single.Statics.Count;
        return [.. batch.Inputs.Select(Argument), .. Enumerable.Range(fields, single.Statics.Count).Select(i => members[0][i])];
    }

    /// <summary>What a loop of single calls gives, member by member and result by result, put together as the batch does it.</summary>
    /// <param name="inLayout">Whether members are stacked along the axis that the parameter has them along, as a caller sees it, and not along the first.</param>
    public Elements<double>[] Expected(bool inLayout = false)
    {
        var outputs = Batch.Outputs;
        var results = members.Select(member => Numbers.Run(single, member)).ToList();
        return [.. outputs.Select((output, k) => output.Kind switch
        {
            BatchOutputKind.Summed => Sum(results.Select(result => result[k]).ToList(), k),
            BatchOutputKind.Ragged => Joined(results.Select(result => result[k])),
            _ => Stacked(results.Select(result => result[k]), inLayout && plan.Results[k].Like is { } like ? plan.Parameters[like].Axis : 0, ShapeOf(single.Results[k].Type)),
        })];
    }

    private Elements<double> Argument(BatchInput input)
    {
        var lengths = input.Parameter < 0 ? [] : members.Select(member => member[input.Parameter].Shape.FirstOrDefault()).ToList();
        return input.Kind switch
        {
            BatchInputKind.Count => Integers([members.Count], []),
            BatchInputKind.Longest => Integers([lengths.DefaultIfEmpty(0).Max()], []),
            BatchInputKind.Offsets => Integers([.. Enumerable.Range(0, members.Count + 1).Select(i => (long)lengths.Take(i).Sum())], [members.Count + 1]),
            BatchInputKind.Flat => Joined(members.Select(member => member[input.Parameter])),
            _ when plan.Parameters[input.Parameter].Given == Given.Shared => members[0][input.Parameter],
            _ => Stacked(members.Select(member => member[input.Parameter]), plan.Parameters[input.Parameter].Axis, ShapeOf(single.Parameters[input.Parameter].Type)),
        };
    }

    // What is not constant has any length where there is no member.
    private static int[] ShapeOf(TensorType type) => [.. type.Shape.Select(length => length.IsConstant ? (int)length.Constant : 2)];

    private static Elements<double> Integers(long[] values, int[] shape) => new([.. values.Select(value => (double)value)], shape) { Whole = values };

    private Elements<double> Sum(List<Elements<double>> parts, int k) =>
        parts.Count == 0 ? new(new double[ShapeOf(single.Results[k].Type).Product()], ShapeOf(single.Results[k].Type)) : parts.Skip(1).Aggregate(parts[0], (sum, part) => sum with { Values = [.. sum.Values.Zip(part.Values, (x, y) => x + y)] });

    private static Elements<double> Joined(IEnumerable<Elements<double>> parts)
    {
        var all = parts.ToList();
        var shape = all.Where(part => part.Shape[0] > 0).Select(part => part.Shape).FirstOrDefault() ?? all[0].Shape;
        return new([.. all.SelectMany(part => part.Values)], [all.Sum(part => part.Shape[0]), .. shape.Skip(1)]) { Whole = all[0].Whole is null ? null : [.. all.SelectMany(part => part.Whole!)] };
    }

    private static Elements<double> Stacked(IEnumerable<Elements<double>> parts, int axis, int[] shapeOfNone)
    {
        var all = parts.ToList();
        var own = all.Count == 0 ? shapeOfNone : all[0].Shape;
        int[] shape = [.. own.Take(axis), all.Count, .. own.Skip(axis)];
        T[] Each<T>(Func<Elements<double>, T[]> values) => [.. Enumerable.Range(0, shape.Product()).Select(i =>
        {
            var at = Shapes.Indices(i, shape).ToList();
            var member = at[axis];
            at.RemoveAt(axis);
            return values(all[member])[Shapes.Position([.. at], own)];
        })];
        return new(Each(part => part.Values), shape) { Whole = all.Count > 0 && all[0].Whole is null ? null : Each(part => part.Whole!) };
    }
}
