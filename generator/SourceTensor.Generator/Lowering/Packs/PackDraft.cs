using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>The step of a loop with small vectors in the place of numbers, before it is in order.</summary>
internal sealed class PackDraft
{
    private readonly PackStep _step;
    private readonly PackMatcher _matcher;
    private List<Node> _nodes = [];

    /// <param name="Place">The statement of the step that it stands for, of several the last.</param>
    /// <param name="Overwritten">What is read of a state before this gives it its next value.</param>
    private sealed record Node(int Place, string? Origin, Statement Statement, Local? Overwritten);

    public PackDraft(PackStep step, PackMatcher matcher)
    {
        (_step, _matcher) = (step, matcher);
        for (var place = 0; place < step.Statements.Count; place++)
        {
            var (origin, statement) = step.Statements[place];
            foreach (var group in matcher.Groups.Where(group => group.Place == place))
            {
                var value = Unpacked(group.Value);
                _nodes.Add(new Node(place, origin, group.After is { } after ? new Assign(after, value) : new Declare(group.Pack, value), group.After is null ? null : group.Pack));
            }

            if (statement is Assign assign && !matcher.IsPacked(assign.Local, out _))
            {
                _nodes.Add(new Node(place, origin, new Assign(step.After(assign.Local), Unpacked(assign.Value)), assign.Local));
            }
            else if (!(statement is Assign || (statement is Declare { Local: { Element: not ElementType.Boolean } local } && matcher.IsPacked(local, out _))))
            {
                _nodes.Add(new Node(place, origin, statement.WithValues(Unpacked), null));
            }
        }

        _nodes = PackChoices.Run(_nodes, node => node.Statement, (node, computed) => node with { Statement = computed }, step);
        RemoveUnread();
        while (PutIntoLanes())
        {
            RemoveUnread();
        }
    }

    /// <summary>Whether nothing is declared by a name any more.</summary>
    public bool IsGone(string name) => !_nodes.Any(node => node.Statement is Declare { Local: { Lanes: 1 } local } && local.Name == name);

    /// <summary>Reads of what stands in a vector now; a condition has no form there that could be taken out, and is tested again.</summary>
    private Expression Unpacked(Expression value) => value.Rewrite(part => part is not LocalRead { Element: not ElementType.Boolean } read ? null
        : _matcher.IsPacked(read.Local, out var place) ? new LaneOf(new LocalRead(place.Group.Pack), place.Lane)
        : _step.StateBefore(read.Local) is { } state && _matcher.IsPacked(state, out place) ? new LaneOf(new LocalRead(place.Group.After!), place.Lane)
        : null);

    private IEnumerable<Expression> Parts => _nodes.SelectMany(node => node.Statement.Expressions()).SelectMany(expression => expression.Tree);

    private static IEnumerable<Local> Read(Statement statement) => statement.Expressions().SelectMany(expression => expression.Tree).Select(part => part switch { LocalRead read => read.Local, Load load => load.Along, _ => null })
        .Append((statement as Store)?.Along).OfType<Local>();

    private void RemoveUnread()
    {
        for (var count = -1; count != _nodes.Count;)
        {
            count = _nodes.Count;
            var read = new HashSet<Local>(_nodes.SelectMany(node => Read(node.Statement)));
            _nodes = [.. _nodes.Where(node => node.Statement is not Declare declare || read.Contains(declare.Local))];
        }
    }

    /// <summary>What nothing reads but to put it into all lanes is computed in all of them; false where there is no such number.</summary>
    private bool PutIntoLanes()
    {
        foreach (var node in _nodes)
        {
            if (node.Statement is not Declare { Local: { Lanes: 1 } local } declare)
            {
                continue;
            }

            var readers = _nodes.Where(other => other.Statement.Expressions().Any(expression => expression.Reads(local))).Select(other => Lanes(other.Statement)).Distinct().ToList();
            var splats = Parts.Count(part => part is Splat { Value: LocalRead read } && read.Local == local);
            var isConstant = _step.IsInvariant(declare.Value);
            if (readers is not [> 1] || Parts.Count(part => part is LocalRead read && read.Local == local) != splats || (isConstant && splats > 1))
            {
                continue;
            }

            var (value, pack) = (InLanes(declare.Value), new Local(local.Name, local.Element, lanes: readers[0]));
            Expression Replaced(Expression whole) => whole.Rewrite(part => part is Splat { Value: LocalRead read } && read.Local == local ? splats == 1 ? value : new LocalRead(pack) : null);
            _nodes = splats == 1
                ? [.. _nodes.Where(other => other != node).Select(other => other with { Statement = other.Statement.WithValues(Replaced) })]
                : [.. _nodes.Select(other => other == node ? node with { Statement = new Declare(pack, value) } : other with { Statement = other.Statement.WithValues(Replaced) })];
            return true;
        }

        return false;
    }

    private Expression InLanes(Expression value) =>
        value is Apply apply && !_step.IsInvariant(value) && (apply.Op is Where || (PackMatcher.CanBePacked(apply.Op) && apply.Operands[0].Element != ElementType.Boolean)) && apply.Element is ElementType.Float64 or ElementType.Boolean
            ? new Apply(((Apply)value).Op, [.. ((Apply)value).Operands.Select(InLanes)], value.Element)
            : new Splat(value);

    private static int Lanes(Statement statement) => statement switch
    {
        Declare declare => declare.Local.Lanes,
        Assign assign => assign.Local.Lanes,
        _ => 1,
    };

    /// <summary>
    /// Whether operations become fewer: a choice takes two, and so many it takes to put numbers into lanes and to take them out. What waits for a number that
    /// is taken out of a vector and put into one again waits too long.
    /// </summary>
    public bool IsWorthwhile => !IsPutInAgain() && _nodes.Sum(node => Lanes(node.Statement) is > 1 and var lanes
        ? node.Statement.Expressions().Sum(value => (Operations(value) * (lanes - 1)) - Moves(value, lanes))
        : -node.Statement.Expressions().SelectMany(expression => expression.Tree).Count(part => part is LaneOf { Lane: > 0 })) > 0;

    private static int Operations(Expression value) => value is Apply apply ? (apply.Op is Where ? 2 : 1) + apply.Operands.Sum(Operations) : 0;

    private int Moves(Expression value, int lanes) => value switch
    {
        Apply apply => apply.Operands.Sum(operand => Moves(operand, lanes)),
        Pack pack => pack.Values.All(_step.IsInvariant) ? 0 : lanes - 1,
        Splat { Value: Load } => 0,
        Splat splat => _step.IsInvariant(splat.Value) ? 0 : 1,
        _ => 0,
    };

    /// <summary>The numbers that are computed from what has been taken out of a vector, in this step or one before.</summary>
    private HashSet<Local> TakenOut()
    {
        var taken = new HashSet<Local>();
        for (var count = -1; count != taken.Count;)
        {
            count = taken.Count;
            foreach (var node in _nodes.Where(node => Lanes(node.Statement) == 1 && node.Statement.Expressions().Any(value => value.Tree.Any(part => part is LaneOf || (part is LocalRead read && taken.Contains(read.Local))))))
            {
                taken.UnionWith(new[] { Defined(node.Statement), node.Overwritten }.OfType<Local>());
            }
        }

        return taken;
    }

    private bool IsPutInAgain()
    {
        var taken = TakenOut();
        return Parts.OfType<Splat>().Any(splat => splat.Tree.Any(part => part is LaneOf || (part is LocalRead read && taken.Contains(read.Local))));
    }

    /// <summary>The statements, each behind what it reads and what reads what it overwrites; null where there is no such order.</summary>
    public IReadOnlyList<Statement>? Sorted()
    {
        var (pending, sorted, origin) = (_nodes.ToList(), new List<Statement>(), (string?)null);
        while (pending.Count > 0)
        {
            var next = pending.FirstOrDefault(node => pending.All(other => other == node || !MustBeBefore(other, node)));
            if (next is null)
            {
                return null;
            }

            pending.Remove(next);
            if (next.Origin is not null && next.Origin != origin)
            {
                sorted.Add(new Comment(next.Origin));
                origin = next.Origin;
            }

            sorted.Add(next.Statement);
        }

        return sorted;
    }

    private static bool MustBeBefore(Node first, Node second) =>
        (Defined(first.Statement) is { } local && Read(second.Statement).Contains(local))
        || (second.Overwritten is { } state && Read(first.Statement).Contains(state))
        || (first.Place < second.Place && first.Statement is Store store && second.Statement is Store other && store.Buffer == other.Buffer);

    private static Local? Defined(Statement statement) => statement switch
    {
        Declare declare => declare.Local,
        Assign assign => assign.Local,
        _ => null,
    };
}
