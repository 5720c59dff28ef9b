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
    private readonly List<Memory?> _atEnd = [];

    /// <param name="written">The variables that the loop writes, as they are before it.</param>
    /// <param name="visible">All variables, these among them.</param>
    public Sharing(List<Cell> written, IEnumerable<Cell> visible)
    {
        _cells = [.. written.SelectMany(cell => cell.Value.Leaves.Select(_ => cell))];
        _before = [.. written.SelectMany(cell => cell.Value.Leaves).Select(leaf => leaf.Memory)];
        _others = [.. visible.Distinct().Except(written).SelectMany(cell => cell.Value.Leaves, (cell, leaf) => (cell, leaf.Memory!)).Where(pair => pair.Item2 is not null)];
    }

    /// <summary>The tensor a state may be said to hold after the loop: the same for two that may hold the same.</summary>
    public Memory? AtEnd(int state) => _atEnd[state];

    /// <summary>Follows the tensors through the steps; returns a tensor written in part that another name comes to hold.</summary>
    /// <param name="after">The states after the first step.</param>
    /// <param name="inPart">The variables of which the step writes parts.</param>
    public (Cell, Cell)? After(List<ValueOperand> after, IReadOnlyCollection<Cell> inPart)
    {
        var held = _before;
        _atEnd.AddRange(after.Select(leaf => leaf.Memory is null ? null : new Memory()));
        (Cell, Cell)? found = null;

        // A tensor moves on at every step, and there are no more places than states for it to go.
        for (var step = 0; step <= _before.Count; step++)
        {
            for (var i = 0; i < held.Count; i++)
            {
                if (Sharer(held, i) is { } other && step > 0 && inPart.Contains(_cells[i]) && !_cells[i].Holders.Contains(other) && !other.Holders.Contains(_cells[i]))
                {
                    found ??= (_cells[i], other);
                }
            }

            held = Next(held, after);
        }

        return found;
    }

    /// <summary>Another variable that holds what a state holds; from now on they are taken to hold the same.</summary>
    private Cell? Sharer(List<Memory?> held, int state)
    {
        if (held[state] is not { } memory)
        {
            return null;
        }

        Cell? sharer = null;
        for (var other = 0; other < state; other++)
        {
            if (held[other] == memory)
            {
                var (from, to) = (_atEnd[state], _atEnd[other]);
                Replace(from, to);
                sharer = _cells[other];
            }
        }

        foreach (var (cell, outside) in _others.Where(other => other.Memory == memory))
        {
            Replace(_atEnd[state], outside);
            sharer = cell;
        }

        return sharer;
    }

    private void Replace(Memory? old, Memory? by)
    {
        for (var i = 0; i < _atEnd.Count; i++)
        {
            _atEnd[i] = _atEnd[i] == old ? by : _atEnd[i];
        }
    }

    private List<Memory?> Next(List<Memory?> held, List<ValueOperand> after)
    {
        // What a step makes is another tensor in the next.
        var made = new Dictionary<Memory, Memory>();
        return [.. after.Select(leaf =>
        {
            if (leaf.Memory is not { } memory || _others.Any(other => other.Memory == memory))
            {
                return leaf.Memory;
            }

            var source = _before.IndexOf(memory);
            if (source >= 0)
            {
                return held[source];
            }

            if (!made.TryGetValue(memory, out var renewed))
            {
                made[memory] = renewed = new Memory();
            }

            return renewed;
        })];
    }
}
