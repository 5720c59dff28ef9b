using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>What of a loop's step can be computed for all steps at once, and what cannot.</summary>
internal sealed class StepAnalysis
{
    /// <summary>What takes more operations is rather kept in memory than computed again.</summary>
    private const int CheapOperations = 6;

    /// <summary>Of a sum of more operations the JIT would keep in memory what vectors are computed of.</summary>
    private const int MostOperations = 64;

    private readonly Scan _scan;
    private readonly Dictionary<Variable, Equation> _definitions = [];
    private readonly Dictionary<Variable, int> _reads;
    private readonly HashSet<Variable> _own;
    private readonly HashSet<Variable> _ofStates = [];
    private readonly Dictionary<Variable, bool> _before = [];
    private readonly Dictionary<Variable, bool> _expensive = [];
    private readonly Dictionary<Variable, bool> _distant = [];
    private readonly HashSet<Equation> _core = [];

    // The additions of a sum, which are in no loop any more.
    private readonly HashSet<Equation> _links = [];

    private StepAnalysis(Scan scan)
    {
        _scan = scan;
        _reads = scan.Body.ReadCounts();
        _own = [.. scan.Body.Parameters, .. scan.Body.Equations.SelectMany(equation => equation.Outputs)];
        foreach (var equation in scan.Body.Equations)
        {
            foreach (var output in equation.Outputs)
            {
                _definitions[output] = equation;
            }
        }
    }

    /// <summary>The states that only gather a sum, and what each step adds to them.</summary>
    public Dictionary<Variable, IReadOnlyList<(Value Term, bool IsSubtracted, int Origin)>> Sums { get; } = [];

    /// <summary>The equations that stay in the loop, in order.</summary>
    public IEnumerable<Equation> Core => _scan.Body.Equations.Where(_core.Contains);

    /// <summary>What is computed for all steps at once, items and counter included.</summary>
    public HashSet<Variable> Lifted { get; } = [];

    /// <summary>What the loop keeps for each step.</summary>
    public List<Variable> Kept { get; } = [];

    /// <summary>What is computed before the loop, and given to it.</summary>
    public List<Variable> Given { get; } = [];

    /// <summary>The analysis of a loop that is worth being split; null otherwise.</summary>
    public static StepAnalysis? Of(Scan scan)
    {
        var step = new StepAnalysis(scan);
        step.FindSums();
        step.FindCore();
        if (!step.TryLift() || !step.IsWorthwhile())
        {
            return null;
        }

        step.KeepLess();
        return step;
    }

    /// <summary>
    /// Of an element that each step reads at a constant distance from its counter, and computes with: the vector, which the loop does not change, and the
    /// distance. Where no step is taken the vector may end before it.
    /// </summary>
    public (Variable Vector, int Distance)? ReadAt(Variable variable) => _definitions.TryGetValue(variable, out var equation) ? ReadAt(equation) : null;

    private (Variable Vector, int Distance)? ReadAt(Equation equation) => equation is { Operation: Element { Count: 1, Checked: false }, Output.Type: { IsScalar: true, Element: ElementType.Float64 } }
        && equation.Inputs[0] is Variable vector && !_own.Contains(vector) && !_scan.Body.Results.Contains(equation.Output) && Distance(equation.Inputs[1]) is { } distance and >= 0 ? (vector, distance) : null;

    /// <summary>By how much an index is above the counter.</summary>
    private int? Distance(Value index) => index == _scan.Counter ? 0
        : index is not Variable variable || !_definitions.TryGetValue(variable, out var equation) ? null
        : equation switch
        {
            { Operation: Add, Inputs: [var before, Constant by] } => Distance(before) + (int)by.Bits,
            { Operation: Subtract, Inputs: [var before, Constant by] } => Distance(before) - (int)by.Bits,
            _ => null,
        };

    public bool IsOfStep(Variable variable) => _own.Contains(variable);

    public Equation DefinitionOf(Variable variable) => _definitions[variable];

    /// <summary>Whether a result of the step is not computed in the loop.</summary>
    public bool IsLifted(Value result) => result is not Variable variable || !_own.Contains(variable) || Lifted.Contains(variable);

    private void FindSums()
    {
        foreach (var (state, next) in _scan.States.Zip(_scan.Next, (state, next) => (state, next)))
        {
            var links = new List<(Equation Link, Value Term)>();
            if (state.Type is { IsScalar: true, Element: ElementType.Float64 } && next != state && Links(state, next, links))
            {
                links.Reverse();
                Sums.Add(state, [.. links.Select(pair => (pair.Term, pair.Link.Operation is Subtract, pair.Link.Origin))]);
                _links.UnionWith(links.Select(pair => pair.Link));
            }
        }
    }

    /// <summary>The additions from a value back to the state, and what they add, when nothing else reads what is between.</summary>
    private bool Links(Variable state, Value value, List<(Equation Link, Value Term)> links)
    {
        if (value is not Variable variable || !_reads.TryGetValue(variable, out var count) || count != 1)
        {
            return false;
        }

        if (variable == state)
        {
            return true;
        }

        if (!_definitions.TryGetValue(variable, out var equation) || equation.Operation is not (Add or Subtract))
        {
            return false;
        }

        foreach (var operand in equation.Operation is Add ? [0, 1] : new[] { 0 })
        {
            var before = links.Count;
            links.Add((equation, equation.Inputs[1 - operand]));
            if (Links(state, equation.Inputs[operand], links))
            {
                return true;
            }

            links.RemoveRange(before, links.Count - before);
        }

        return false;
    }

    /// <summary>The next values of the states that are not only sums.</summary>
    private IEnumerable<Value> StatesNext => _scan.States.Zip(_scan.Next, (state, next) => (state, next)).Where(pair => !Sums.ContainsKey(pair.state)).Select(pair => pair.next);

    private void FindCore()
    {
        foreach (var state in _scan.States.Where(state => !Sums.ContainsKey(state)))
        {
            _ofStates.Add(state);
        }

        foreach (var equation in _scan.Body.Equations.Where(equation => equation.Reads().Any(_ofStates.Contains)))
        {
            _ofStates.UnionWith(equation.Outputs);
        }

        var pending = new Stack<Variable>();
        StatesNext.OfType<Variable>().ToList().ForEach(pending.Push);

        foreach (var equation in _scan.Body.Equations.Where(equation => !CanBeLifted(equation) && !_links.Contains(equation)))
        {
            _core.Add(equation);
            equation.Reads().ToList().ForEach(pending.Push);
        }

        while (pending.Count > 0)
        {
            if (_definitions.TryGetValue(pending.Pop(), out var equation) && _core.Add(equation))
            {
                equation.Reads().ToList().ForEach(pending.Push);
            }
        }
    }

    /// <summary>Whether lanes can compute a number.</summary>
    public static bool HasLanes(Equation equation) =>
        equation.Operation is ElementwiseOp op && equation.Output.Type.IsScalar && !equation.CanThrow && op.HasLanes([.. equation.Inputs.Select(input => input.Type.Element)]);

    private bool CanBeLifted(Equation equation) => ReadAt(equation) is not null || HasLanes(equation);

    private bool TryLift()
    {
        var wanted = Sums.Values.SelectMany(terms => terms).Select(term => term.Term).Concat(_scan.StepOutputs.Where(IsOutside));
        if (!wanted.All(TryLift))
        {
            return false;
        }

        // What the loop needs of what is expensive and depends on no state.
        foreach (var read in Core.SelectMany(equation => equation.Reads()).Concat(StatesNext.OfType<Variable>()).Distinct().Where(IsExpensiveBefore).ToList())
        {
            if (!TryLift(read))
            {
                return false;
            }

            Given.Add(read);
        }

        return true;
    }

    private bool IsOutside(Value result) => result is Variable variable && _definitions.TryGetValue(variable, out var equation) && !_core.Contains(equation);

    private bool IsExpensiveBefore(Variable variable) => IsBefore(variable) && HasExpensive(variable);

    /// <summary>Whether a value depends on nothing but items, the counter and what is outside, by operations that can be lifted.</summary>
    private bool IsBefore(Variable variable) => Known(_before, variable, equation => !_ofStates.Contains(variable)
        && (ReadAt(equation) is not null || (CanBeLifted(equation) && equation.Inputs.OfType<Variable>().All(input => !_definitions.ContainsKey(input) || IsBefore(input)))));

    private bool HasExpensive(Variable variable) => Known(_expensive, variable, equation =>
        equation.Operation is ElementwiseOp { IsExpensive: true } || equation.Inputs.OfType<Variable>().Any(HasExpensive));

    private bool ReadsAtDistance(Variable variable) => Known(_distant, variable, equation => ReadAt(equation) is not null || equation.Inputs.OfType<Variable>().Any(ReadsAtDistance));

    /// <summary>What is true of a variable of the step, asked once: what is read twice at each of many places would be asked for at all ways back from the last.</summary>
    private bool Known(Dictionary<Variable, bool> known, Variable variable, Func<Equation, bool> ask) =>
        known.GetOrAdd(variable, () => _definitions.TryGetValue(variable, out var equation) && ask(equation));

    private bool TryLift(Value value)
    {
        if (value is not Variable variable || !_own.Contains(variable) || Lifted.Contains(variable) || Kept.Contains(variable))
        {
            return true;
        }

        if (!_definitions.TryGetValue(variable, out var equation))
        {
            return _scan.States.Contains(variable) ? TryKeep(variable) : TryTake(variable);
        }

        if (_core.Contains(equation) && !IsBefore(variable) && !IsCheap(variable))
        {
            return TryKeep(variable);
        }

        Lifted.Add(variable);
        return ReadAt(equation) is not null || equation.Inputs.All(TryLift);
    }

    private bool TryKeep(Variable variable)
    {
        Kept.Add(variable);
        return variable.Type is { IsScalar: true, Element: ElementType.Float64 };
    }

    /// <summary>Where the rest reads several kept numbers for one sum or product only, that is computed in the loop and kept in their place: the loop writes less, and the rest reads less.</summary>
    private void KeepLess()
    {
        var reads = _scan.Body.Equations.Where(equation => equation.Outputs.Any(Lifted.Contains)).SelectMany(equation => equation.Reads())
            .Concat(Sums.Values.SelectMany(terms => terms).Select(term => term.Term).Concat(_scan.StepOutputs.Where(IsLifted)).OfType<Variable>()).GroupBy(variable => variable).ToDictionary(group => group.Key, group => group.Count());
        foreach (var equation in _scan.Body.Equations.Where(equation => equation.Operation is ElementwiseOp { IsExpensive: false } && Lifted.Contains(equation.Output) && equation.Output.Type.Element == ElementType.Float64))
        {
            List<Variable> kept = [.. equation.Inputs.OfType<Variable>().Where(input => Kept.Contains(input) && reads[input] == 1)];
            if (kept.Count > 1 && kept.Count == equation.Inputs.OfType<Variable>().Count(_own.Contains))
            {
                _core.Add(equation);
                Lifted.Remove(equation.Output);
                Kept.RemoveAll(kept.Contains);
                Kept.Add(equation.Output);
            }
        }
    }

    /// <summary>An item or the counter.</summary>
    private bool TryTake(Variable variable)
    {
        Lifted.Add(variable);
        return variable.Type.IsScalar;
    }

    private bool IsCheap(Variable variable)
    {
        var left = CheapOperations;
        return IsCheap(variable, ref left);
    }

    private bool IsCheap(Value value, ref int left)
    {
        // A state is kept as the loop computes it where the rest would have to read again what it is computed from.
        if (value is Variable read && ReadsAtDistance(read))
        {
            return false;
        }

        if (value is not Variable variable || !_definitions.TryGetValue(variable, out var equation) || IsBefore(variable))
        {
            return true;
        }

        if (--left < 0 || equation.Operation is not ElementwiseOp { IsExpensive: false } || !CanBeLifted(equation))
        {
            return false;
        }

        foreach (var input in equation.Inputs)
        {
            if (!IsCheap(input, ref left))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWorthwhile() => IsAllLifted || Lifted.Any(variable => _definitions.TryGetValue(variable, out var equation) && equation.Operation is ElementwiseOp { IsExpensive: true });

    /// <summary>Whether nothing is left of the loop: it is a sum in lanes then, and nothing is kept.</summary>
    private bool IsAllLifted => _scan.Body.Equations.Count <= MostOperations && _core.Count == 0 && Kept.Count == 0 && Sums.Count == _scan.StateCount && (_scan.Items.Any(Lifted.Contains) || (!_scan.StepOutputs.Any() && Lifted.Any(variable => ReadAt(variable) is not null)));
}
