using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A product of an item of a sequence and what does not change leaves the loop: it is computed for all steps at once, as one product,
/// and its results are another sequence. One of what does not change is computed once. Only out of innermost loops of a known number of steps: what is kept is one result per step,
/// and a loop divided into segments keeps that of a segment.
/// </summary>
internal sealed class HoistProducts
{
    private readonly Builder _before;
    private readonly Equation _loop;
    private readonly Scan _scan;
    private readonly List<Value> _sequences = [];
    private readonly List<Variable> _items = [];

    private HoistProducts(Equation loop, IdSource ids)
    {
        (_loop, _scan) = (loop, (Scan)loop.Operation);
        _before = new Builder(ids);
    }

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        var hoisted = function.MapBodies(body => body with { Equations = body.Equations.SelectMany(equation => ProductsOfSteps.IsInnermost(equation, function) ? new HoistProducts(equation, ids).Run() : [equation]).ToEquatableArray() });

        // A loop and its reversal may multiply the same.
        return hoisted == function ? function : RemoveDead.Run(ShareCommon.Run(hoisted));
    }

    private IEnumerable<Equation> Run()
    {
        var kept = _scan.Body.Equations.Where(equation => !Hoist(equation)).ToEquatableArray();
        if (kept.Count == _scan.Body.Equations.Count)
        {
            return [_loop];
        }

        var body = _scan.Body with { Equations = kept, Parameters = [.. _scan.Body.Parameters, .. _items] };
        return [.. _before.Equations, _loop with { Inputs = [.. _loop.Inputs, .. _sequences], Operation = _scan with { Body = body } }];
    }

    private bool Hoist(Equation equation)
    {
        if (equation.Operation is not Contract { Operands.Count: 2, Selects: false } op)
        {
            return false;
        }

        var own = ProductsOfSteps.Own(_scan);
        if (op.IsWorthACall(equation.Inputs) && equation.Inputs.OfType<Variable>().All(factor => !own.Contains(factor)))
        {
            _before.Append(equation);
            return true;
        }

        var sequences = equation.Inputs.Select(input => ProductsOfSteps.SequenceOf(_loop, input)).ToList();
        var item = sequences.FindIndex(sequence => sequence is not null);
        if (item < 0 || equation.Inputs[1 - item] is not Variable other || own.Contains(other))
        {
            return false;
        }

        // One more axis: that of the steps.
        var step = ProductsOfSteps.NewLabel(op);
        var whole = new Contract(op.Operands.Select((labels, k) => k == item ? step + labels : labels).ToEquatableArray(), step + op.Result);
        Value[] inputs = item == 0 ? [sequences[0]!, other] : [other, sequences[1]!];
        if (!whole.IsWorthACall(inputs))
        {
            return false;
        }

        _before.Origin = equation.Origin;
        _sequences.Add(_before.EmitNamed(equation.Output.Name, whole, inputs));
        _items.Add(equation.Output);
        return true;
    }
}
