using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Lengths found equal. Each equation between lengths that could not be decided is solved for the symbol declared last,
/// which from then on is written in terms of the others, and becomes a requirement that the kernel checks at entry.
/// </summary>
internal sealed class ShapeSolver
{
    private Dictionary<Symbol, Dimension> _solved = [];
    private List<Requirement> _requirements = [];
    private readonly HashSet<Symbol> _free = [];

    /// <summary>What the kernel checks at entry: nothing that follows from the rest, so that nothing is checked twice.</summary>
    public IReadOnlyList<Requirement> Requirements()
    {
        List<Requirement> needed = [.. _requirements];
        for (var i = needed.Count - 1; i >= 0; i--)
        {
            var requirement = needed[i];
            if (requirement.Relation == Relation.AtMost && (!Room(requirement).MayBeNegative || needed.Exists(other => other != requirement && Follows(requirement, other))))
            {
                needed.RemoveAt(i);
            }
        }

        return needed;
    }

    /// <summary>A length that has been given a name may be any: nothing is concluded about it.</summary>
    public void KeepFree(Dimension length) => _free.UnionWith(length.Symbols);

    public Dimension Canonical(Dimension dimension) => _solved.Count == 0 ? dimension : dimension.Replace(symbol =>
        _solved.TryGetValue(symbol, out var solution) ? Canonical(solution) : Dimension.Of(symbol));

    /// <summary>What is known and required by now, to come back to.</summary>
    public (IReadOnlyDictionary<Symbol, Dimension> Solved, IReadOnlyList<Requirement> Requirements) Save() =>
        (_solved.ToDictionary(pair => pair.Key, pair => pair.Value), [.. _requirements]);

    public void Restore((IReadOnlyDictionary<Symbol, Dimension> Solved, IReadOnlyList<Requirement> Requirements) saved) =>
        (_solved, _requirements) = (saved.Solved.ToDictionary(pair => pair.Key, pair => pair.Value), [.. saved.Requirements]);

    /// <summary>Makes two lengths equal; false when they never are, or when it cannot be said which symbol gives way.</summary>
    public bool Unify(Dimension left, Dimension right)
    {
        if (!Solve(left, right, out var solved))
        {
            return false;
        }

        if (solved is not null)
        {
            _requirements.Add(new Requirement(left, Relation.Equal, right, ParameterOf(solved)));
        }

        return SolveAgain();
    }

    /// <param name="solved">The symbol that gives way; null where the lengths are equal already.</param>
    private bool Solve(Dimension left, Dimension right, out Symbol? solved)
    {
        solved = null;
        var difference = Canonical(left) - Canonical(right);
        if (difference.IsConstant)
        {
            return difference.Constant == 0;
        }

        var solvable = difference.IsKnownAtEntry
            ? difference.Terms.LastOrDefault(term => term.Coefficient is 1 or -1 && !_free.Contains(term.Symbol) && difference.Symbols.Count(symbol => symbol == term.Symbol) == 1)
            : null;
        if (solvable is null)
        {
            return false;
        }

        solved = solvable.Symbol;
        var rest = difference - (Dimension.Of(solved) * solvable.Coefficient);
        _solved[solved] = rest * -solvable.Coefficient;
        return true;
    }

    /// <summary>
    /// The larger of two lengths is written in another way as soon as one of them is: what it was found equal to is solved again
    /// for what it has become, or it would be two lengths.
    /// </summary>
    private bool SolveAgain()
    {
        while (_solved.FirstOrDefault(pair => pair.Key.Of(Canonical) != Dimension.Of(pair.Key)) is { Key: { } symbol, Value: var solution })
        {
            _solved.Remove(symbol);
            if (!Solve(Dimension.Of(symbol), solution, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two lengths that must be equal at entry; nothing is solved for.</summary>
    public void RequireEqual(Dimension left, Dimension right)
    {
        var difference = Canonical(left) - Canonical(right);
        var symbol = difference.Symbols.OfType<ParameterSymbol>().LastOrDefault();
        if (symbol is not null)
        {
            Add(new Requirement(left, Relation.Equal, right, ParameterOf(symbol)));
        }
    }

    private void Add(Requirement requirement)
    {
        if (!_requirements.Contains(requirement))
        {
            _requirements.Add(requirement);
        }
    }

    public void RequireAtMost(Dimension left, Dimension right)
    {
        var difference = Canonical(right) - Canonical(left);
        if (!difference.MayBeNegative)
        {
            return;
        }

        // The longer side is the one that is too short.
        var symbol = right.Symbols.Concat(left.Symbols).OfType<ParameterSymbol>().FirstOrDefault();
        Add(new Requirement(left, Relation.AtMost, right, symbol is null ? "" : ParameterOf(symbol)));
    }

    // What has as much room as another, which has enough, has enough.
    private bool Follows(Requirement requirement, Requirement other) => other.Relation == Relation.AtMost && !(Room(requirement) - Room(other)).MayBeNegative;

    private Dimension Room(Requirement requirement) => Canonical(requirement.Right) - Canonical(requirement.Left);

    private static string ParameterOf(Symbol symbol) =>
        (symbol as ParameterSymbol ?? Dimension.Of(symbol).Symbols.OfType<ParameterSymbol>().First()).Text.Split('.')[0];
}
