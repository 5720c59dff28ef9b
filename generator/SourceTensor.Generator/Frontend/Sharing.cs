using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Which states of a loop may hold the same tensor as another variable, after any number of steps. A step hands tensors
/// from name to name, as in <c>c = b; b = a;</c>, so two names may meet in a later step than the first; and a loop of no
/// steps leaves what was shared before it.
/// </summary>
internal sealed class Sharing
{
    private readonly List<Cell> _cells;
    private readonly List<Memory?> _before;
    private readonly List<(Cell Cell, Memory Memory)> _others;
    private readonly List<HashSet<Memory>> _shared;
    private List<Memory?> _after = [];

    /// <param name="written">The variables that the loop writes, as they are before it.</param>
    /// <param name="visible">All variables, these among them.</param>
    public Sharing(List<Cell> written, IEnumerable<Cell> visible)
    {
        _cells = [.. written.SelectMany(cell => cell.Value.Leaves.Select(_ => cell))];
        _before = [.. written.SelectMany(cell => cell.Value.Leaves).Select(leaf => leaf.Memory)];
        _others = [.. visible.Distinct().Except(written).SelectMany(cell => cell.Value.Leaves, (cell, leaf) => (cell, leaf.Memory!)).Where(pair => pair.Item2 is not null)];
        _shared = [.. _before.Select(_ => new HashSet<Memory>())];
    }

    /// <summary>
    /// The tensor a state holds after the loop: the one it held before, or else one that may be another variable's only if
    /// the two have met after the same number of steps.
    /// </summary>
    public Memory? AtEnd(int state) => _after[state] == _before[state] ? _before[state] : Memory.OneOf([.. _shared[state], new Memory()]);

    /// <summary>Follows the tensors through the steps; returns a tensor written in part that another name comes to hold.</summary>
    /// <param name="after">The states after the first step.</param>
    /// <param name="inPart">The variables of which the step writes parts.</param>
    public (Cell, Cell)? After(List<ValueOperand> after, IReadOnlyCollection<Cell> inPart)
    {
        _after = [.. after.Select(leaf => leaf.Memory)];
        List<HashSet<Memory>> held = [.. _before.Select(memory => new HashSet<Memory>(memory?.Roots ?? []))];
        NoteShared(held);

        // A tensor moves on at every step, and there are no more places than states for it to go.
        for (var step = 0; step < _before.Count; step++)
        {
            held = Next(held);
            NoteShared(held);
            for (var i = 0; i < held.Count; i++)
            {
                if (inPart.Contains(_cells[i]) && Sharer(held, i) is { } other)
                {
                    return (_cells[i], other);
                }
            }
        }

        return null;
    }

    private void NoteShared(List<HashSet<Memory>> held)
    {
        for (var i = 0; i < held.Count; i++)
        {
            foreach (var other in Enumerable.Range(0, i).Where(other => held[other].Overlaps(held[i])))
            {
                var both = new Memory();
                _shared[i].Add(both);
                _shared[other].Add(both);
            }

            _shared[i].UnionWith(_others.SelectMany(other => other.Memory.Roots).Where(held[i].Contains));
        }
    }

    /// <summary>Another variable that may hold what a state holds, and does not stand for the same one of a caller's.</summary>
    private Cell? Sharer(List<HashSet<Memory>> held, int state)
    {
        var others = Enumerable.Range(0, held.Count).Where(other => other != state && held[other].Overlaps(held[state])).ToList();
        if (others.Exists(other => _cells[other] == _cells[state]))
        {
            // Two parts of one record.
            return _cells[state];
        }

        var sharers = others.Select(other => _cells[other]).Concat(_others.Where(other => held[state].Overlaps(other.Memory.Roots)).Select(other => other.Cell));
        return sharers.FirstOrDefault(other => !_cells[state].Holders.Contains(other) && !other.Holders.Contains(_cells[state]));
    }

    private List<HashSet<Memory>> Next(List<HashSet<Memory>> held)
    {
        // What a step makes is another tensor in the next.
        var made = new Dictionary<Memory, Memory>();
        return [.. _after.Select(memory => new HashSet<Memory>((memory?.Roots ?? []).SelectMany(Follow)))];

        IEnumerable<Memory> Follow(Memory root)
        {
            if (_others.Any(other => other.Memory.Roots.Contains(root)))
            {
                return [root];
            }

            var sources = Enumerable.Range(0, held.Count).Where(source => _before[source]?.Roots.Contains(root) == true).ToList();
            if (sources.Count > 0)
            {
                return sources.SelectMany(source => held[source]);
            }

            if (!made.TryGetValue(root, out var renewed))
            {
                made[root] = renewed = new Memory();
            }

            return [renewed];
        }
    }
}
