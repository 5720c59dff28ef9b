using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// A scan is reversed by a scan in the other direction. Its states are the adjoints of the forward states, and of every
/// variable that the step reads from outside, and large states, which it restores; its items are the forward items, what each
/// step has kept, and the adjoints of what it emitted. Its step recomputes the forward step and reverses it: what the reverse half does
/// not read is removed later as dead, and with it the residuals that were kept for nothing.
/// </summary>
internal sealed partial class ScanRule
{
    private readonly Sweep _outer;
    private readonly Equation _equation;
    private readonly Scan _scan;
    private readonly Sweep _inner;
    private readonly List<Variable> _parameters = [];
    private readonly List<Value> _states = [];
    private readonly List<Value> _sequences = [];
    private readonly Dictionary<Variable, Variable> _items = [];
    private readonly List<StateRestorer> _restorers = [];

    private ScanRule(Sweep outer, Equation equation)
    {
        _outer = outer;
        _equation = equation;
        _scan = (Scan)equation.Operation;
        _inner = outer.Inner();
    }

    public static void Pull(Sweep outer, Equation equation) => new ScanRule(outer, equation).Pull();

    private void Pull()
    {
        var counter = _inner.Copies.Fresh(_scan.Counter);
        var active = Enumerable.Range(0, _scan.StateCount).Where(i => _outer.Activity.Contains(_scan.Body.Parameters[i + 1])).ToList();
        var captured = Captured();

        var stateAdjoints = active.Select(i => State(Sweep.AdjointName(_scan.Body.Parameters[i + 1]), _outer.AdjointOrZero(_outer.Copies[_equation.Outputs[i]]))).ToList();
        foreach (var variable in captured)
        {
            _inner.SetAdjoint(variable, State(Sweep.AdjointName(variable), _outer.AdjointOrZero(variable)));
        }

        var kept = _outer.ResidualsOf(_equation);
        var after = kept.Logs.Select(entry => State(_scan.Body.Parameters[entry.Log.State + 1].Name, _outer.Copies[_equation.Outputs[entry.Log.State]])).ToList();
        var emitted = BindItems(kept);
        foreach (var ((log, stacks), state) in kept.Logs.Zip(after, (entry, state) => (entry, state)))
        {
            _restorers.Add(new StateRestorer(_inner, _scan, log, state, [.. stacks.Select(stack => _items[stack])], kept.Reads.Select(read => read.Kept)));
        }

        _inner.Forward(_scan.Body, [.. kept.Reads.Select(read => read.Kept)]);
        foreach (var (i, adjoint) in active.Zip(stateAdjoints, (i, adjoint) => (i, adjoint)))
        {
            _inner.Accumulate(_inner.Copies[_scan.Body.Results[i]], adjoint);
        }

        foreach (var (result, adjoint) in emitted)
        {
            _inner.Accumulate(_inner.Copies[result], adjoint);
        }

        _restorers.ForEach(restorer => restorer.Begin());
        _inner.Reverse(_scan.Body, new Restorers(_restorers));
        Finish(counter, active, captured, kept);
    }

    /// <summary>What the step reads from outside and is active; a sequence of tensors that is visited in part is gathered like one of these.</summary>
    private List<Variable> Captured()
    {
        var sequences = Sequences().Where(pair => !IsStacked(pair.Sequence)).Select(pair => pair.Sequence);
        return [.. _scan.Body.FreeVariables().Select(variable => _outer.Copies[variable]).Concat(sequences)
            .Where(_outer.IsActive).OfType<Variable>().Distinct().OrderBy(variable => variable.Id)];
    }

    private IEnumerable<(Value Sequence, Variable Item)> Sequences() =>
        _scan.Items.Select((item, i) => (_outer.Copies[_equation.Inputs[_scan.StateCount + i]], item));

    private bool IsWhole(Value sequence) => sequence.Type.Shape[0] == _scan.Length;

    /// <summary>
    /// Whether the steps output the adjoints of the items: of the numbers of a part of a sequence, where no step waits for another one, so that they are added
    /// to those of the part all at once.
    /// </summary>
    private bool IsStacked(Value sequence) => IsWhole(sequence) || (sequence.Type.Rank == 1 && !_scan.IsGuarded && !_scan.Length.MayBeNegative
        && Enumerable.Range(0, _scan.StateCount).All(i => !_outer.Activity.Contains(_scan.Body.Parameters[i + 1]) || _scan.TermOf(i) is not null));

    private Variable State(string name, Value initial)
    {
        var state = _inner.Builder.NewVariable(name, initial.Type);
        _parameters.Add(state);
        _states.Add(initial);
        return state;
    }

    private List<(Value Result, Variable Adjoint)> BindItems(Residuals kept)
    {
        var items = new List<Variable>();
        foreach (var (sequence, item) in Sequences())
        {
            items.Add(_inner.Copies.Fresh(item));
            _sequences.Add(sequence);
        }

        foreach (var (variable, stack) in kept.Whole.Concat(kept.Reads))
        {
            items.Add(_items[stack] = _inner.Copies.Fresh(variable));
            _sequences.Add(stack);
        }

        foreach (var stack in kept.Logs.SelectMany(entry => entry.Stacks).Where(stack => !_items.ContainsKey(stack)))
        {
            items.Add(_items[stack] = _inner.Builder.NewVariable(stack.Name, stack.Type.Drop(1)));
            _sequences.Add(stack);
        }

        var emitted = new List<(Value, Variable)>();
        for (var i = _scan.StateCount; i < _scan.Body.Results.Count; i++)
        {
            if (_outer.Adjoint(_outer.Copies[_equation.Outputs[i]]) is { } adjoint)
            {
                var item = _inner.Builder.NewVariable(Sweep.AdjointName(_equation.Outputs[i]), adjoint.Type.Drop(1));
                items.Add(item);
                _sequences.Add(adjoint);
                emitted.Add((_scan.Body.Results[i], item));
            }
        }

        _parameters.AddRange(items);
        return emitted;
    }

    private void Finish(Variable counter, List<int> active, List<Variable> captured, Residuals kept)
    {
        _inner.Builder.Origin = Equation.NoOrigin;
        var stacked = new List<(Value Sequence, Variable Item)>();
        foreach (var (sequence, item) in Sequences().Where(pair => _outer.IsActive(pair.Sequence)))
        {
            if (IsStacked(sequence))
            {
                stacked.Add((sequence, item));
            }
            else if (_inner.Adjoint(_inner.Copies[item]) is { } adjoint)
            {
                Index.AddTo(_inner, sequence, [counter], adjoint);
            }
        }

        var next = active.Select(i => _inner.AdjointOrZero(_inner.Copies[_scan.Body.Parameters[i + 1]])).Concat(captured.Select(variable => _inner.AdjointOrZero(variable)))
            .Concat(_restorers.Select(restorer => restorer.Result)).ToList();
        var results = next.Concat(stacked.Select(pair => _inner.AdjointOrZero(_inner.Copies[pair.Item]))).ToList();
        var body = _restorers.Aggregate(_inner.Builder.ToBody([counter, .. _parameters], results), (step, restorer) => restorer.Redirect(step));
        var reversed = new Scan(_states.Count, _scan.Length, !_scan.Reverse, body);
        var names = _parameters.Take(_states.Count).Select(parameter => parameter.Name).Concat(stacked.Select(pair => Sweep.AdjointName((Variable)pair.Sequence)));
        var outputs = _outer.Builder.EmitAll(reversed, [.. names], [.. _states, .. _sequences]);

        for (var i = 0; i < captured.Count; i++)
        {
            _outer.SetAdjoint(captured[i], outputs[active.Count + i]);
        }

        foreach (var ((log, _), i) in kept.Logs.Select((entry, i) => (entry, i)))
        {
            _outer.Restored[_equation.Outputs[log.State]] = outputs[active.Count + captured.Count + i];
        }

        for (var i = 0; i < active.Count; i++)
        {
            _outer.Accumulate(_outer.Copies[_equation.Inputs[active[i]]], outputs[i]);
        }

        for (var i = 0; i < stacked.Count; i++)
        {
            var (sequence, adjoints) = (stacked[i].Sequence, outputs[_states.Count + i]);
            if (IsWhole(sequence))
            {
                _outer.Accumulate(sequence, adjoints);
            }
            else
            {
                Ranges.AddTo(_outer, sequence, Constant.Of(0), adjoints);
            }
        }
    }

    private sealed class Restorers(List<StateRestorer> all) : IRestorer
    {
        public void Before(Equation equation, bool isReversed) => all.ForEach(restorer => restorer.Before(equation, isReversed));

        public void After(Equation equation) => all.ForEach(restorer => restorer.After(equation));
    }
}
