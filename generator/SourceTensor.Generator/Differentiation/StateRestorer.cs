using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Carries a large state backwards through the reversal of a scan: each step is given the state after it, and leaves the state before it.
///
/// Where the step reads only the state it began with, the writes are undone first and that is all. Where it reads what it
/// has written, the recomputed step writes again, and each write is undone once what follows it has been reversed: at
/// every point the one tensor in memory is the one that is read there, and nothing of its size is copied.
/// </summary>
internal sealed class StateRestorer : IRestorer
{
    private readonly Sweep _sweep;
    private readonly Scan _scan;
    private readonly UndoLog _log;
    private readonly Undo _undo;
    private readonly Value _before;
    private readonly bool _isReplayed;
    private readonly List<(int From, Variable Value, Value Restored)> _restored = [];
    private Value _current;

    /// <param name="sweep">That of the step.</param>
    /// <param name="after">The state after the step.</param>
    /// <param name="entries">Those of the log that belong to the step.</param>
    /// <param name="kept">What the step reads of the state and does not read again.</param>
    public StateRestorer(Sweep sweep, Scan scan, UndoLog log, Value after, IReadOnlyList<Value> entries, IEnumerable<Variable> kept)
    {
        (_sweep, _scan, _log) = (sweep, scan, log);
        _undo = new Undo(log, sweep.Builder, scan.Body, sweep.Copies, entries);
        _before = _current = sweep.Falsifiable(_undo.BeforeAll(after));
        _isReplayed = ReadsWhatItWrote(scan, log.Chain, [.. kept]);
        sweep.Bind(scan.Body.Parameters[log.State + 1], _before);
    }

    /// <summary>The state before the step.</summary>
    public Value Result => _current;

    /// <summary>The step has been recomputed and will be reversed.</summary>
    public void Begin() => _current = _isReplayed ? _sweep.Copies[_scan.Body.Results[_log.State]] : _before;

    public void Before(Equation equation, bool isReversed)
    {
        if (_isReplayed && LinkOf(equation) is { } link && !(isReversed && equation.Operation is Scan))
        {
            Restore(link, _undo.Before(link, _current));
        }
    }

    // The reversal of an inner loop has undone it.
    public void After(Equation equation)
    {
        if (_isReplayed && equation.Operation is Scan && LinkOf(equation) is { } link)
        {
            Restore(link, _sweep.Restored.TryGetValue(link.Written, out var restored) ? restored : _undo.Before(link, _current));
        }
    }

    /// <summary>The equations with every read of the state as it was directed to where it has been put back.</summary>
    public Body Redirect(Body step)
    {
        var equations = step.Equations.ToList();
        foreach (var (from, value, restored) in _restored)
        {
            var replacement = new Dictionary<Variable, Value> { [value] = restored };
            for (var i = from; i < equations.Count; i++)
            {
                equations[i] = replacement.Replace(equations[i]);
            }
        }

        return step with { Equations = equations.ToEquatableArray() };
    }

    private WriteLink? LinkOf(Equation equation) => _log.Chain.Links.FirstOrDefault(link => ReferenceEquals(link.Equation, equation));

    private void Restore(WriteLink link, Value before)
    {
        var position = _log.Chain.Links.ToList().IndexOf(link);
        var source = position == 0 ? _scan.Body.Parameters[_log.State + 1] : _log.Chain.Links[position - 1].Written;
        _restored.Add((_sweep.Builder.Equations.Count, (Variable)_sweep.Copies[source], before));
        _current = before;
    }

    private static bool ReadsWhatItWrote(Scan scan, WriteChain chain, HashSet<Variable> kept)
    {
        var written = new HashSet<Variable>(chain.Written);
        return scan.Body.Equations.Any(equation => equation.Operation switch
        {
            Scan when chain.Links.Any(link => ReferenceEquals(link.Equation, equation)) => true,
            IndexOp or RangeOp when written.Overlaps(equation.Outputs) => false,
            _ => equation.Reads().Any(written.Contains) && !equation.Outputs.Any(kept.Contains),
        });
    }
}
