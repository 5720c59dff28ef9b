using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A loop that only adds up numbers, each of which takes loops of its own, as the likelihoods of many are added up: what it adds is
/// differentiated in the step that computes it, and no step is computed again. The loop carries the sum of the derivatives by what its steps read
/// from outside, and gives those by its items; its reversal multiplies them by the adjoint of the sum.
///
/// Taken outside of other loops, where nothing else of the loop has an adjoint, and no partial derivative is kept of a step already.
/// </summary>
internal sealed class SumRule
{
    private readonly Equation _equation;
    private readonly int _sum;
    private readonly List<(Variable By, Value Partial, bool IsMasked)> _partials = [];

    private SumRule(Equation equation, int sum) => (_equation, _sum) = (equation, sum);

    /// <summary>Appends the loop with its derivatives; null where it is not one of these.</summary>
    public static SumRule? Forward(Sweep outer, Equation equation)
    {
        var scan = (Scan)equation.Operation;
        if (Term(outer, scan) is not { } found)
        {
            return null;
        }

        var rule = new SumRule(equation, found.State);
        rule.Append(outer, scan, found.Term);
        return rule;
    }

    /// <summary>The state that is the sum, and what a step adds to it.</summary>
    private static (int State, Value Term)? Term(Sweep outer, Scan scan)
    {
        var active = Enumerable.Range(0, scan.StateCount).Where(i => outer.Activity.Contains(scan.Body.Parameters[i + 1])).ToList();
        if (scan.IsGuarded || active.Count != 1 || scan.StepOutputs.OfType<Variable>().Any(outer.Activity.Contains)
            || !scan.Body.AllEquations().Any(inner => inner.Operation is Scan && inner.Outputs.Any(outer.Activity.Contains))
            || scan.Body.AllEquations().Any(inner => inner.Operation is Custom { Partials: not null }))
        {
            return null;
        }

        return scan.TermOf(active[0]) is { } term ? (active[0], term) : null;
    }

    private void Append(Sweep outer, Scan scan, Value term)
    {
        var inner = outer.Step();
        List<Variable> own = [.. scan.Body.Parameters.Select(inner.Copies.Fresh)];
        var inputs = _equation.Inputs.Select(input => outer.Copies[input]).ToList();
        var items = Enumerable.Range(scan.StateCount, inputs.Count - scan.StateCount).Where(i => outer.IsActive(inputs[i])).ToLookup(i => inputs[i].Type.Shape[0] == scan.Length);

        // A sequence visited in part is gathered like what the step reads from outside.
        List<Variable> captured =
        [
            .. scan.Body.FreeVariables().Select(variable => outer.Copies[variable]).Where(outer.IsActive).Concat(items[false].Select(i => inputs[i])).OfType<Variable>().Distinct().OrderBy(variable => variable.Id),
        ];
        var sums = captured.Select(variable => inner.Builder.NewVariable(Sweep.AdjointName(variable), variable.Type)).ToList();
        foreach (var (variable, sum) in captured.Zip(sums, (variable, sum) => (variable, sum)))
        {
            inner.SetAdjoint(variable, sum);
        }

        inner.Forward(scan.Body);
        inner.Accumulate(inner.Copies[term], Constant.Of(term.Type.Element, 1));
        inner.Reverse(scan.Body);
        inner.Builder.Origin = Equation.NoOrigin;
        foreach (var i in items[false].Where(i => inner.Adjoint(own[i + 1]) is not null))
        {
            Index.AddTo(inner, inputs[i], [own[0]], inner.Adjoint(own[i + 1])!);
        }

        var results = scan.Body.Results.Select(result => inner.Copies[result]).ToList();
        List<Value> next = [.. results.Take(scan.StateCount), .. captured.Select(variable => inner.AdjointOrZero(variable))];
        List<Value> given = [.. results.Skip(scan.StateCount), .. items[true].Select(i => inner.AdjointOrZero(own[i + 1]))];
        var body = inner.Builder.ToBody([.. own.Take(scan.StateCount + 1), .. sums, .. own.Skip(scan.StateCount + 1)], [.. next, .. given]);
        var outputs = Emit(outer, scan, body, inputs, captured, [.. items[true].Select(i => (Variable)inputs[i])]);
        _partials.AddRange(captured.Select((variable, i) => (variable, (Value)outputs[scan.StateCount + i], inner.IsMasked(variable))));
        _partials.AddRange(items[true].Select((i, k) => ((Variable)inputs[i], (Value)outputs[_equation.Outputs.Count + captured.Count + k], inner.IsMasked(own[i + 1]))));
    }

    /// <summary>Appends the loop, and lets its outputs stand for those of the original one.</summary>
    private IReadOnlyList<Variable> Emit(Sweep outer, Scan scan, Body body, IReadOnlyList<Value> inputs, List<Variable> captured, IReadOnlyList<Variable> sequences)
    {
        List<string> names =
        [
            .. _equation.Outputs.Take(scan.StateCount).Select(output => output.Name), .. captured.Select(Sweep.AdjointName),
            .. _equation.Outputs.Skip(scan.StateCount).Select(output => output.Name), .. sequences.Select(Sweep.AdjointName),
        ];
        List<Value> states = [.. inputs.Take(scan.StateCount), .. captured.Select(variable => outer.Builder.Zeros(variable.Type))];
        outer.Builder.Origin = _equation.Origin;
        var outputs = outer.Builder.EmitAll(new Scan(states.Count, scan.Bound, scan.Reverse, body), [.. names], [.. states, .. inputs.Skip(scan.StateCount)]);
        for (var i = 0; i < _equation.Outputs.Count; i++)
        {
            outer.Bind(_equation.Outputs[i], outputs[i < scan.StateCount ? i : i + captured.Count]);
        }

        return outputs;
    }

    /// <summary>A partial derivative that is 0 since something was not taken stays 0, whatever the adjoint is; so does an adjoint.</summary>
    public void Pull(Sweep outer)
    {
        var sum = outer.Copies[_equation.Outputs[_sum]];
        var adjoint = outer.Adjoint(sum)!;
        outer.Accumulate(outer.Copies[_equation.Inputs[_sum]], adjoint);
        foreach (var (by, partial, isMasked) in _partials)
        {
            var product = outer.Builder.Multiply(adjoint, partial);
            product = isMasked && product != partial ? outer.Builder.WhereSeed(partial, product) : product;
            outer.Accumulate(by, outer.IsMasked(sum) ? outer.Builder.WhereSeed(adjoint, product) : product);
        }
    }
}
