using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A sum over what the steps of a scan output, or over an elementwise function of it, is added up in the scan: it becomes a state,
/// and nothing is stored for each step, nor for its adjoint. Taken where nothing else needs what is stored, and what the
/// function reads beside it is there before the scan.
/// </summary>
internal sealed class FuseReductions
{
    private readonly Body _body;
    private readonly int _at;
    private readonly Equation _loop;
    private readonly Scan _scan;
    private readonly IdSource _ids;
    private readonly Dictionary<Variable, int> _positions = [];

    private FuseReductions(Body body, int at, IdSource ids)
    {
        (_body, _at, _ids) = (body, at, ids);
        (_loop, _scan) = (body.Equations[at], (Scan)body.Equations[at].Operation);
        for (var i = 0; i < body.Equations.Count; i++)
        {
            foreach (var output in body.Equations[i].Outputs)
            {
                _positions[output] = i;
            }
        }
    }

    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        // What is inserted before a scan moves it.
        foreach (var loop in body.Equations.Where(equation => equation.Operation is Scan scan && scan.StepOutputs.Any()))
        {
            var at = body.Equations.ToList().FindIndex(equation => equation.Outputs.Contains(loop.Outputs[0]));
            body = new FuseReductions(body, at, ids).Run();
        }

        return body;
    }

    private Body Run()
    {
        var sums = _body.Equations.Skip(_at + 1).Where(IsSum).ToDictionary(sum => sum, Needed).Where(pair => pair.Value is not null && pair.Value.Any(ReadsStack)).ToDictionary(pair => pair.Key, pair => pair.Value!);
        while (sums.Count > 0)
        {
            var inside = new HashSet<Equation>(sums.Keys.Concat(sums.Values.SelectMany(needed => needed)));
            var kept = sums.Where(pair => pair.Value.All(equation => !ReadsStack(equation) || !IsReadOutside(equation, pair.Key, inside))).ToDictionary(pair => pair.Key, pair => pair.Value);
            if (kept.Count == sums.Count)
            {
                break;
            }

            sums = kept;
        }

        return sums.Count == 0 ? _body : Fused(sums);
    }

    private IEnumerable<Variable> Stacks => _loop.Outputs.Skip(_scan.StateCount);

    /// <summary>A sum over all steps, and over all or none of what one outputs.</summary>
    private bool IsSum(Equation equation) => equation.Operation switch
    {
        Sum { Axis: null } => equation.Output.Type.Element != ElementType.Float32 || equation.Inputs[0].Type.Rank == 1,
        Sum { Axis: 0 } => true,
        // In single precision the products would be rounded.
        Contract { Result: "", Operands: [var left, var right], Selects: false } => left == right && left.Distinct().Count() == left.Length && equation.Output.Type.Element != ElementType.Float32,
        _ => false,
    };

    /// <summary>The sum and the equations between it and the scan, in order; null where there are others than elementwise ones.</summary>
    private List<Equation>? Needed(Equation sum)
    {
        var needed = new List<Equation> { sum };
        var pending = new Stack<(Value Value, int Rank)>(sum.Inputs.Select(input => (input, input.Type.Rank)));
        while (pending.Count > 0)
        {
            var (value, rank) = pending.Pop();
            var position = value is Variable variable && _positions.TryGetValue(variable, out var found) ? found : -1;
            if (position <= _at)
            {
                if (!IsThere(value, rank))
                {
                    return null;
                }

                continue;
            }

            var equation = _body.Equations[position];
            if (value.Type.Rank < rank && IsIndependent(equation))
            {
                continue;
            }

            if (value.Type.Rank != rank || value.Type.Shape[0] != _scan.Length || !(equation.Operation is ElementwiseOp or Broadcast) || equation.CanThrow)
            {
                return null;
            }

            if (!needed.Contains(equation))
            {
                needed.Add(equation);
                foreach (var input in equation.Inputs)
                {
                    pending.Push((input, rank));
                }
            }
        }

        return [.. needed.OrderBy(equation => _positions[equation.Output])];
    }

    /// <summary>
    /// Whether a step has its part of what an equation of so many axes reads: of what the scan stores, of a tensor as long as the scan
    /// that is there before it, all of a smaller one. Nobody knows beforehand how long a scan is that may end early.
    /// </summary>
    private bool IsThere(Value value, int rank)
    {
        var isBefore = !(value is Variable variable && _positions.TryGetValue(variable, out var position) && position == _at);
        return value.Type.Rank < rank ? isBefore : Stacks.Contains(value) || (isBefore && !_scan.IsGuarded && value is Variable && value.Type.Shape[0] == _scan.Length);
    }

    /// <summary>Whether an equation behind the scan could stand before it as well.</summary>
    private bool IsIndependent(Equation equation) => equation.Operation is ElementwiseOp or Broadcast or Length && !equation.CanThrow
        && equation.Inputs.All(input => !(input is Variable variable && _positions.TryGetValue(variable, out var position) && position >= _at && (position == _at || !IsIndependent(_body.Equations[position]))));

    /// <summary>The equations behind the scan that its step reads: they are moved before it.</summary>
    private List<Equation> Moved(Body step)
    {
        var moved = new HashSet<Variable>();
        var pending = new Stack<Variable>(step.FreeVariables());
        while (pending.Count > 0)
        {
            if (_positions.TryGetValue(pending.Pop(), out var position) && position > _at && moved.Add(_body.Equations[position].Output))
            {
                _body.Equations[position].Inputs.OfType<Variable>().ToList().ForEach(pending.Push);
            }
        }

        return [.. _body.Equations.Skip(_at + 1).Where(equation => equation.Outputs.Any(moved.Contains))];
    }

    /// <summary>Whether it has to do with what the scan stores, directly or not.</summary>
    private bool ReadsStack(Equation equation) => equation.Inputs.Any(input => Stacks.Contains(input)
        || (input is Variable variable && _positions.TryGetValue(variable, out var position) && position > _at && ReadsStack(_body.Equations[position])));

    private bool IsReadOutside(Equation equation, Equation sum, HashSet<Equation> inside)
    {
        bool IsOutside(Variable variable) => _body.Results.Contains(variable) || _body.Equations.Any(reader => !inside.Contains(reader) && reader.Reads().Contains(variable));
        return (equation != sum && equation.Outputs.Any(IsOutside)) || equation.Inputs.OfType<Variable>().Where(Stacks.Contains).Any(IsOutside);
    }

    private Body Fused(Dictionary<Equation, List<Equation>> sums)
    {
        var (step, before) = (new Builder(_ids), new Builder(_ids) { Origin = _loop.Origin });
        foreach (var equation in _scan.Body.Equations)
        {
            step.Append(equation);
        }

        var (sequences, items) = (new List<Value>(), new List<Variable>());
        var known = Stacks.Zip(_scan.StepOutputs, (stack, result) => (stack, result)).ToDictionary(pair => pair.stack, pair => pair.result);
        foreach (var equation in sums.Values.SelectMany(needed => needed).Where(equation => !sums.ContainsKey(equation)).Distinct().OrderBy(equation => _positions[equation.Output]))
        {
            known[equation.Output] = PerStep(equation, equation.Output.Type.Rank);
        }

        var (states, next, initial) = (new List<Variable>(), new List<Value>(), new List<Value>());
        foreach (var sum in sums.Keys)
        {
            var state = step.NewVariable(sum.Output.Name, sum.Output.Type);
            states.Add(state);
            initial.Add(before.Zeros(sum.Output.Type));
            next.Add(step.EmitNamed(sum.Output.Name, new Add(), state, Term(sum)));
        }

        return Replaced(before, sums.Keys.ToList(), new Body(
            [.. _scan.Body.Parameters.Take(_scan.StateCount + 1), .. states, .. _scan.Items, .. items],
            step.Equations.ToEquatableArray(),
            [.. _scan.Next, .. next, .. _scan.StepOutputs]), initial, sequences);

        Value PerStep(Equation equation, int rank)
        {
            step.Origin = equation.Origin;
            var inputs = equation.Inputs.Select(input => Item(input, rank)).ToArray();
            return equation.Operation is Broadcast repeated ? step.Broadcast(inputs[0], repeated.Shape.Skip(1).ToEquatableArray()) : step.EmitNamed(equation.Output.Name, equation.Operation, inputs);
        }

        // What an equation of so many axes reads in one step.
        Value Item(Value input, int rank)
        {
            if (input is not Variable variable || input.Type.Rank < rank)
            {
                return input;
            }

            if (!known.TryGetValue(variable, out var item))
            {
                var own = step.NewVariable(variable.Name, variable.Type.Drop(1));
                sequences.Add(variable);
                items.Add(own);
                known[variable] = item = own;
            }

            return item;
        }

        Value Term(Equation sum)
        {
            step.Origin = sum.Origin;
            var factors = sum.Inputs.Select(input => Item(input, input.Type.Rank)).ToList();
            var term = factors.Count == 1 ? factors[0] : step.Emit(new Multiply(), factors[0], factors[1]);
            return term.Type == sum.Output.Type ? term : step.Emit(new Sum((int?)null), term);
        }
    }

    private Body Replaced(Builder before, IReadOnlyList<Equation> sums, Body step, IReadOnlyList<Value> initial, IReadOnlyList<Value> sequences)
    {
        var count = _scan.StateCount;
        var loop = _loop with
        {
            Outputs = [.. _loop.Outputs.Take(count), .. sums.Select(sum => sum.Output), .. Stacks],
            Inputs = [.. _loop.Inputs.Take(count), .. initial, .. _loop.Inputs.Skip(count), .. sequences],
            Operation = _scan with { StateCount = count + sums.Count, Body = step },
        };
        var moved = Moved(step);
        var after = _body.Equations.Skip(_at + 1).Where(equation => !sums.Contains(equation) && !moved.Contains(equation));
        return _body with { Equations = [.. _body.Equations.Take(_at), .. before.Equations, .. moved, loop, .. after] };
    }
}
