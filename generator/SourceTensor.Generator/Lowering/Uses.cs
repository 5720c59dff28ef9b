using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Who reads the variables of one body, in the body's own order: what decides whether a value is computed where it is read
/// and whether a write may reuse the memory of what it replaces.
/// </summary>
internal sealed class Uses
{
    private readonly Dictionary<Variable, List<int>> _readers = [];
    private readonly Body _body;

    /// <param name="body">The body.</param>
    /// <param name="stackedFrom">Results from here on are stored as soon as they are known, and so not read at the end.</param>
    public Uses(Body body, int stackedFrom)
    {
        _body = body;
        foreach (var (equation, i) in body.Equations.Select((equation, i) => (equation, i)))
        {
            foreach (var variable in equation.Reads())
            {
                Note(variable, i);
            }
        }

        foreach (var (result, i) in body.Results.Select((result, i) => (result, i)))
        {
            if (result is Variable variable)
            {
                Note(variable, i < stackedFrom ? body.Equations.Count : -1);
            }
        }
    }

    /// <summary>How often a variable is read from the given equation on; reads inside a nested body count once each.</summary>
    public int CountFrom(Variable variable, int position) =>
        _readers.TryGetValue(variable, out var readers) ? readers.Count(reader => reader >= position) : 0;

    public int Count(Variable variable) => _readers.TryGetValue(variable, out var readers) ? readers.Count : 0;

    /// <summary>The only equation of this body that reads the variable, once and not from a nested body; null otherwise.</summary>
    public Equation? OnlyReader(Variable variable)
    {
        if (!_readers.TryGetValue(variable, out var readers) || readers.Count != 1 || readers[0] < 0 || readers[0] >= _body.Equations.Count)
        {
            return null;
        }

        var equation = _body.Equations[readers[0]];
        return equation.Inputs.Contains(variable) ? equation : null;
    }

    /// <summary>The equations of this body that read the variable, one entry per read; null when anything else reads it too.</summary>
    public IReadOnlyList<Equation>? Readers(Variable variable)
    {
        if (!_readers.TryGetValue(variable, out var readers))
        {
            return [];
        }

        return readers.All(reader => reader >= 0) && !IsReadInside(variable)
            ? [.. readers.Where(reader => reader < _body.Equations.Count).Select(reader => _body.Equations[reader])]
            : null;
    }

    /// <summary>Whether a body inside this one reads the variable.</summary>
    public bool IsReadInside(Variable variable) => _readers.TryGetValue(variable, out var readers)
        && readers.Any(reader => reader >= 0 && reader < _body.Equations.Count && !_body.Equations[reader].Inputs.Contains(variable));

    private void Note(Variable variable, int reader)
    {
        if (!_readers.TryGetValue(variable, out var readers))
        {
            _readers[variable] = readers = [];
        }

        readers.Add(reader);
    }
}
