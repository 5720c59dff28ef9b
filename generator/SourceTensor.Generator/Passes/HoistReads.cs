using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A number that every step of an inner loop reads of a tensor at the same place, one that the loop around it says, is read once, before the
/// inner loop, where that runs a step: then the inner loop depends on a number, and not on the tensor. The tensor is there before both, and
/// the place has been tested or need not be. A number at a place that is the same in all steps of all loops around, as a parameter in a vector of
/// them, is read before the outermost loop, where all of them run a step; it is tested there.
/// </summary>
internal sealed class HoistReads
{
    private readonly IdSource _ids;
    private readonly LoopRuns _runs;
    private readonly HashSet<Value> _before;

    private HoistReads(Function function)
    {
        _ids = function.FreshIds();
        _runs = new LoopRuns(new Builder(_ids));
        _before = [.. function.Parameters, .. function.Body.Equations.SelectMany(equation => equation.Outputs)];
    }

    public static Function Run(Function function)
    {
        var hoist = new HoistReads(function);
        var body = hoist.Run(function.Body, isStep: false);
        return function with { Body = body with { Equations = [.. hoist._runs.Equations, .. body.Equations] } };
    }

    private Body Run(Body body, bool isStep)
    {
        var equations = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var equation = original.Operation is Scan or Branch ? original.MapBodies(inner => Run(inner, original.Operation is Scan)) : original;
            if (isStep && equation.Operation is Scan { IsGuarded: false, Bound: { IsKnownAtEntry: true } bound } scan && Invariant(scan.Body) is { Count: > 0 } reads)
            {
                var named = reads.ToDictionary(read => read.Output, read => (Value)Named(read));
                var rest = scan.Body with { Equations = scan.Body.Equations.Where(read => !reads.Contains(read)).ToEquatableArray() };
                EquatableArray<Variable> outputs = [.. reads.Select(read => (Variable)named[read.Output])];
                equations.AddRange(bound is { IsConstant: true, Constant: > 0 } ? reads.Select((read, i) => read with { Outputs = [outputs[i]] }) : [WhereTheyRun(reads, outputs, [bound])]);
                equation = equation with { Operation = scan with { Body = named.Replace(rest) } };
            }

            if (!isStep && equation.Operation is Scan outermost)
            {
                var same = new List<(Equation Read, EquatableArray<Dimension> Lengths)>();
                var step = WithoutSame(outermost, [.. outermost.Body.AllBodies().SelectMany(inner => inner.Parameters.Concat(inner.Equations.SelectMany(read => read.Outputs)))], [], same);
                foreach (var group in same.GroupBy(pair => pair.Lengths))
                {
                    List<Equation> once = [.. group.Select(pair => pair.Read)];
                    equations.AddRange(group.Key.Count == 0 ? once : [WhereTheyRun(once, [.. once.Select(read => read.Output)], group.Key)]);
                }

                equation = equation with { Operation = step };
            }

            equations.Add(equation);
        }

        return body with { Equations = equations.ToEquatableArray() };
    }

    /// <summary>A loop without what every step reads at the same place of what is there before all loops.</summary>
    private Scan WithoutSame(Scan scan, HashSet<Value> own, EquatableArray<Dimension> around, List<(Equation Read, EquatableArray<Dimension> Lengths)> same)
    {
        if (scan is not { IsGuarded: false, Bound: { IsKnownAtEntry: true } bound })
        {
            return scan;
        }

        var lengths = bound is { IsConstant: true, Constant: > 0 } || around.Contains(bound) ? around : [.. around, bound];
        var equations = new List<Equation>();
        foreach (var equation in scan.Body.Equations)
        {
            if (equation.Operation is Element && equation.Output.Type is { IsScalar: true } type && type.Element.IsFloating() && _before.Contains(equation.Inputs[0]) && !equation.Inputs.Any(own.Contains))
            {
                same.Add((equation, lengths));
                continue;
            }

            equations.Add(equation.Operation is Scan inner ? equation with { Operation = WithoutSame(inner, own, lengths, same) } : equation);
        }

        return scan with { Body = scan.Body with { Equations = equations.ToEquatableArray() } };
    }

    private List<Equation> Invariant(Body step)
    {
        var own = new HashSet<Value>(step.Parameters.Concat(step.Equations.SelectMany(equation => equation.Outputs)));
        return [.. step.Equations.Where(equation => equation.Operation is Element { Checked: false } && equation.Output.Type is { IsScalar: true } type && type.Element.IsFloating()
            && _before.Contains(equation.Inputs[0]) && equation.Inputs.Skip(1).Any(index => index is Variable) && !equation.Inputs.Any(own.Contains))];
    }

    /// <summary>What is read, by the names of the tensor and the index, as an item of a sequence is.</summary>
    private static Variable Named(Equation read) => read.Inputs is [Variable tensor, Variable index] ? read.Output with { Name = $"{tensor.Name}_{index.Name}" } : read.Output;

    private Equation WhereTheyRun(List<Equation> reads, EquatableArray<Variable> outputs, EquatableArray<Dimension> lengths)
    {
        var fresh = new Copier(_ids);
        var read = new Body([], reads.Select(fresh.Copy).ToEquatableArray(), reads.Select(equation => fresh[equation.Output]).ToEquatableArray());
        var none = new Body([], [], reads.Select(equation => (Value)Constant.Of(equation.Output.Type.Element, 0)).ToEquatableArray());
        return new Equation(outputs, new Branch(read, none), [_runs.All(lengths)], reads[0].Origin);
    }
}
