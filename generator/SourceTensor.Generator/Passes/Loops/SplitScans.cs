using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// What a step computes and no later step waits for leaves the loop, and is computed for all steps at once, in lanes. What the states depend on
/// stays behind; what it needs that is expensive and depends on no state is computed before, and what it gives to the rest is
/// kept, a number for each step. Sums over the steps become sums over what is kept.
///
/// Taken where something expensive leaves the loop and all that leaves it can be computed in lanes, and where the loop around, if any,
/// is not one whose steps take a lane each. Exact, but for the order in which sums are added up.
/// </summary>
internal sealed partial class SplitScans
{
    /// <summary>A loop that is known to be shorter is not worth the memory.</summary>
    private const int FewSteps = 16;

    /// <summary>Of more terms the sum is of what a step adds, not a sum of each: registers are for a few.</summary>
    private const int MostSums = 8;

    private readonly Builder _builder;
    private readonly Equation _loop;
    private readonly Scan _scan;
    private readonly StepAnalysis _step;

    // For all steps at once: what a variable of the step is.
    private readonly Dictionary<Variable, Value> _lifted = [];

    private SplitScans(Builder builder, Equation loop, StepAnalysis step) => (_builder, _loop, _scan, _step) = (builder, loop, (Scan)loop.Operation, step);

    public static Function Run(Function function)
    {
        return function with { Body = Run(function.Body, function.FreshIds(), function.MayBeNegativeIn) };
    }

    private static Body Run(Body body, IdSource ids, Func<Equation, Dimension, bool> mayBeNegative)
    {
        var builder = new Builder(ids);
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            if (equation.Operation is not Scan outer || !LaneCandidates.Is(outer))
            {
                equation = equation.MapBodies(inner => Run(inner, ids, mayBeNegative));
            }

            if (equation.Operation is Scan { IsGuarded: false } scan && IsLong(scan.Bound!) && !(mayBeNegative(original, scan.Bound!) && scan.StepOutputs.Any()) && StepAnalysis.Of(scan) is { } step)
            {
                // As many numbers are kept as there are steps, of which a negative number is none.
                equation = mayBeNegative(original, scan.Bound!) ? equation with { Operation = scan with { Bound = Dimension.Maximum(scan.Bound!, Dimension.Of(0)) } } : equation;
                new SplitScans(builder, equation, step).Split(replacements);
            }
            else
            {
                builder.Append(equation);
            }
        }

        return replacements.Replace(builder.ToBody(body.Parameters, body.Results));
    }

    private static bool IsLong(Dimension length) => !(length.IsConstant && length.Constant < FewSteps);

    private Dimension Length => _scan.Bound!;

    private void Split(Dictionary<Variable, Value> replacements)
    {
        Sequences();
        Core(out var replaced);
        foreach (var (state, i) in _scan.States.Select((state, i) => (state, i)))
        {
            if (_step.Sums.TryGetValue(state, out var terms))
            {
                replacements[_loop.Outputs[i]] = Total(_loop.Inputs[i], _loop.Outputs[i], terms);
            }
        }

        foreach (var (output, result) in _loop.Outputs.Skip(_scan.StateCount).Zip(_scan.StepOutputs, (output, result) => (output, result)))
        {
            if (!replaced.Contains(output))
            {
                replacements[output] = _builder.Broadcast(Lifted(result), output.Type.Shape);
            }
        }
    }

    /// <summary>The counter and the scalar items, for all steps.</summary>
    private void Sequences()
    {
        foreach (var (item, sequence) in _scan.Items.Zip(_loop.Inputs.Skip(_scan.StateCount), (item, sequence) => (item, sequence)))
        {
            _lifted[item] = sequence.Type.Shape[0] == Length ? sequence : _builder.EmitNamed(((Variable)sequence).Name, new Slice(Length, Checked: false), sequence, Constant.Of(0));
        }

        if (_step.Lifted.Contains(_scan.Counter))
        {
            _lifted[_scan.Counter] = _builder.Emit(new Iota(Length));
        }
    }

    /// <summary>The loop with what its states depend on, which is given what is expensive and computed before, and keeps what the rest reads.</summary>
    private void Core(out HashSet<Variable> replaced)
    {
        var states = Enumerable.Range(0, _scan.StateCount).Where(i => !_step.Sums.ContainsKey(_scan.Body.Parameters[i + 1])).ToList();
        var outputs = Enumerable.Range(_scan.StateCount, _loop.Outputs.Count - _scan.StateCount).Where(i => !_step.IsLifted(_scan.Body.Results[i])).ToList();
        replaced = [.. outputs.Select(i => _loop.Outputs[i])];
        var given = new Dictionary<Variable, Value>();
        var (items, sequences) = (new List<Variable>(), new List<Value>());
        foreach (var before in _step.Given)
        {
            var all = Lifted(before);
            if (all.Type.IsScalar)
            {
                // The same in each step.
                given[before] = all;
                continue;
            }

            var item = _builder.NewVariable(before.Name, before.Type);
            given[before] = item;
            items.Add(item);
            sequences.Add(all);
        }

        var kept = _step.Kept.Select(variable => _builder.NewVariable(variable.Name, variable.Type.Stack(Length))).ToList();
        var body = given.Replace(new Body(
            [_scan.Counter, .. states.Select(i => _scan.Body.Parameters[i + 1]), .. _scan.Items, .. items],
            _step.Core.Where(equation => !equation.Outputs.Any(given.ContainsKey)).ToEquatableArray(),
            [.. states.Select(i => _scan.Body.Results[i]), .. outputs.Select(i => _scan.Body.Results[i]), .. _step.Kept]));
        foreach (var (variable, stack) in _step.Kept.Zip(kept, (variable, stack) => (variable, stack)))
        {
            _lifted[variable] = stack;
        }

        if (states.Count + outputs.Count + kept.Count > 0 || body.Equations.Any(equation => equation.CanThrow))
        {
            _builder.Append(_loop with
            {
                Outputs = [.. states.Concat(outputs).Select(i => _loop.Outputs[i]), .. kept],
                Inputs = [.. states.Select(i => _loop.Inputs[i]), .. _loop.Inputs.Skip(_scan.StateCount), .. sequences],
                Operation = _scan with { StateCount = states.Count, Body = body },
            });
        }
    }

    private Value Total(Value initial, Variable output, IReadOnlyList<(Value Term, bool IsSubtracted, int Origin)> terms)
    {
        var total = initial;
        if (terms.Count > MostSums)
        {
            var (first, others) = (terms[0], terms.Skip(1));
            var all = others.Aggregate(
                first.IsSubtracted ? _builder.Negate(Lifted(first.Term)) : Lifted(first.Term),
                (sum, next) => next.IsSubtracted ? _builder.Subtract(sum, Lifted(next.Term)) : _builder.Add(sum, Lifted(next.Term)));
            _builder.Origin = first.Origin;
            return _builder.Rename(_builder.Add(total, _builder.EmitNamed(output.Name, new Sum((int?)null), _builder.Broadcast(all, [Length]))), output.Name);
        }

        foreach (var (term, isSubtracted, origin) in terms)
        {
            _builder.Origin = origin;
            var all = _builder.Broadcast(Lifted(term), [Length]);
            var sum = _builder.EmitNamed(output.Name, new Sum((int?)null), all);
            total = isSubtracted ? _builder.Subtract(total, sum) : _builder.Add(total, sum);
        }

        return _builder.Rename(total, output.Name);
    }

    /// <summary>What a value of the step is for all steps: a tensor, or a number where it is the same in each.</summary>
    private Value Lifted(Value value)
    {
        if (value is not Variable variable || !_step.IsOfStep(variable))
        {
            return value;
        }

        if (!_lifted.TryGetValue(variable, out var lifted))
        {
            var equation = _step.DefinitionOf(variable);
            if (_step.ReadAt(variable) is { } read)
            {
                return _lifted[variable] = _builder.EmitNamed(variable.Name, new Slice(Length, Checked: false), read.Vector, Constant.Of(read.Distance));
            }

            Value[] inputs = [.. equation.Inputs.Select(Lifted)];
            _builder.Origin = equation.Origin;
            _lifted[variable] = lifted = _builder.EmitNamed(variable.Name, equation.Operation, inputs);
        }

        return lifted;
    }
}
