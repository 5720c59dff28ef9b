using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A number that every step of an inner loop reads of a tensor at the same place, one that the loop around it says, is read once, before the
/// inner loop, where that runs a step: then the inner loop depends on a number, and not on the tensor. The tensor is there before both, and
/// the place has been tested or need not be.
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
                equations.AddRange(bound is { IsConstant: true, Constant: > 0 } ? reads.Select((read, i) => read with { Outputs = [outputs[i]] }) : [WhereItRuns(reads, outputs, bound)]);
                equation = equation with { Operation = scan with { Body = named.Replace(rest) } };
            }

            equations.Add(equation);
        }

        return body with { Equations = equations.ToEquatableArray() };
    }

    private List<Equation> Invariant(Body step)
    {
        var own = new HashSet<Value>(step.Parameters.Concat(step.Equations.SelectMany(equation => equation.Outputs)));
        return [.. step.Equations.Where(equation => equation.Operation is Element { Checked: false } && equation.Output.Type is { IsScalar: true } type && type.Element.IsFloating()
            && _before.Contains(equation.Inputs[0]) && equation.Inputs.Skip(1).Any(index => index is Variable) && !equation.Inputs.Any(own.Contains))];
    }

    /// <summary>What is read, by the names of the tensor and the index, as an item of a sequence is.</summary>
    private static Variable Named(Equation read) => read.Inputs is [Variable tensor, Variable index] ? read.Output with { Name = $"{tensor.Name}_{index.Name}" } : read.Output;

    private Equation WhereItRuns(List<Equation> reads, EquatableArray<Variable> outputs, Dimension length)
    {
        var fresh = new Copier(_ids);
        var read = new Body([], reads.Select(fresh.Copy).ToEquatableArray(), reads.Select(equation => fresh[equation.Output]).ToEquatableArray());
        var none = new Body([], [], reads.Select(equation => (Value)Constant.Of(equation.Output.Type.Element, 0)).ToEquatableArray());
        return new Equation(outputs, new Branch(read, none), [_runs.All([length])], reads[0].Origin);
    }
}
