using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In lanes, where a step changes one of several states and keeps the others, each as it would change another, c ? F(x) : x beside c ? y : F(y), what it becomes
/// is computed once, of the one that is chosen: F(c ? x : y). That is done for all that is chosen alike, such as states and their tangents. Every number is the same.
///
/// Precondition: all of them read what the states have been before the step, and fewer operations are left than there were.
/// </summary>
internal sealed class ChosenOnce
{
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Dictionary<Local, Expression> _declared = [];
    private readonly Dictionary<Local, int> _reads;
    private readonly HashSet<Local> _states;
    private readonly List<Candidate> _candidates = [];

    private ChosenOnce(IReadOnlyList<Statement> statements)
    {
        _statements = statements;
        _reads = statements.SelectMany(LoopRewriter.Expressions).SelectMany(expression => expression.Tree).OfType<LocalRead>().GroupBy(read => read.Local).ToDictionary(reads => reads.Key, reads => reads.Count());
        var changes = statements.SelectMany(LoopRewriter.Changing).ToLookup(local => local);
        _states = [.. statements.OfType<Assign>().Select(assign => assign.Local).Where(local => local.Element == ElementType.Float64 && changes[local].Count() == 1)];
    }

    public static Block Run(Block block, Names names)
    {
        List<Statement> statements = [.. block.Statements.Select(statement => statement is Loop { IsVector: false } loop ? loop with { Body = Run(loop.Body, names) } : statement)];
        var pass = new ChosenOnce(statements);
        pass.FindCandidates();
        return pass.Slots().Select(pass.Families).FirstOrDefault(families => Saved(families) > 0) is { } found && pass.Rewritten(found, names) is { } rewritten ? new Block(rewritten) : new Block(statements);
    }

    /// <summary>Finds the states that a step changes or keeps, and what is computed of states before any of them has changed.</summary>
    private void FindCandidates()
    {
        var changed = new HashSet<Local>();
        var written = new HashSet<Buffer>(_statements.SelectMany(LoopRewriter.BuffersWritten));
        foreach (var (statement, i) in _statements.Select((statement, i) => (statement, i)))
        {
            if (!statement.Expressions().Any(expression => changed.Any(expression.Reads) || written.Any(expression.Reads)))
            {
                switch (statement)
                {
                    case Declare declare: _declared[declare.Local] = declare.Value; break;
                    case Assign { Value: Apply { Op: Where choice, Operands: [var condition, var yes, LocalRead kept] } } assign when kept.Local == assign.Local && _states.Contains(kept.Local):
                        _candidates.Add(new Candidate(i, kept.Local, choice, condition, IsWhereTrue: true, yes));
                        break;
                    case Assign { Value: Apply { Op: Where choice, Operands: [var condition, LocalRead kept, var no] } } assign when kept.Local == assign.Local && _states.Contains(kept.Local):
                        _candidates.Add(new Candidate(i, kept.Local, choice, condition, IsWhereTrue: false, no));
                        break;
                }
            }

            changed.UnionWith(statement.Changing().Except(statement.Declared()));
        }
    }

    /// <summary>The candidates by what has to hold for them to change, no two of which hold together.</summary>
    private IEnumerable<IReadOnlyList<List<Candidate>>> Slots()
    {
        foreach (var sides in _candidates.GroupBy(candidate => candidate.Condition))
        {
            yield return [.. sides.GroupBy(candidate => candidate.IsWhereTrue).OrderByDescending(side => side.Key).Select(side => side.ToList())];
        }

        foreach (var choice in _candidates.Where(candidate => candidate.IsWhereTrue && Compared(candidate) is not null).GroupBy(candidate => Compared(candidate)!.Operands[0]))
        {
            yield return [.. choice.GroupBy(candidate => Compared(candidate)!.Operands[1]).Select(option => option.ToList())];
        }
    }

    /// <summary>The comparison with a constant that a candidate changes for.</summary>
    private Apply? Compared(Candidate candidate) => (candidate.Condition is LocalRead read && _declared.TryGetValue(read.Local, out var known) ? known : candidate.Condition) as Apply is { Op: Equal, Operands: [_, Literal] } equal ? equal : null;

    private List<Family> Families(IReadOnlyList<List<Candidate>> slots)
    {
        var (families, chosen) = (new List<Family>(), new List<Chosen>());
        foreach (var first in slots.Count < 2 ? [] : slots[0])
        {
            List<Candidate> members = [first];
            foreach (var slot in slots.Skip(1))
            {
                members.AddRange(slot.Where(other => Common([first.Next, other.Next], []) is not null && !families.Exists(family => family.Members.Contains(other))).Take(1));
            }

            if (members.Count == slots.Count && Common([.. members.Select(member => member.Next)], chosen) is { } next)
            {
                families.Add(new Family(members, next, chosen));
            }
        }

        return families;
    }

    /// <summary>What expressions are of what is chosen: the same operations, of states where they differ. Null where there is no such thing.</summary>
    private Expression? Common(IReadOnlyList<Expression> values, List<Chosen> chosen)
    {
        if (values.All(value => value == values[0]))
        {
            return values[0];
        }

        if (values.All(value => value is LocalRead read && _states.Contains(read.Local)))
        {
            Local[] states = [.. values.Select(value => ((LocalRead)value).Local)];
            if (chosen.Find(other => other.States.SequenceEqual(states)) is not { } own)
            {
                chosen.Add(own = new Chosen(states, new Local("", ElementType.Float64)));
            }

            return new LocalRead(own.Local);
        }

        List<Expression> shown = [.. values.Select(Shown)];
        if (!shown.SequenceEqual(values))
        {
            return Common(shown, chosen);
        }

        if (values[0] is not Apply apply || !values.All(value => value is Apply other && other.Op == apply.Op && other.Operands.Count == apply.Operands.Count))
        {
            return null;
        }

        var operands = apply.Operands.Select((_, i) => Common([.. values.Select(value => ((Apply)value).Operands[i])], chosen)).ToList();
        return operands.Contains(null) ? null : Apply.Of(apply.Op, [.. operands.Select(operand => operand!)]);
    }

    /// <summary>What a local is declared as, where nothing else reads it.</summary>
    private Expression Shown(Expression value) => value is LocalRead read && _declared.TryGetValue(read.Local, out var declared) && _reads[read.Local] == 1 ? declared : value;

    /// <summary>How many operations less there are.</summary>
    private static int Saved(List<Family> families) => families.Count == 0 ? 0
        : (families[0].Members.Count - 1) * (families.Sum(family => family.Next.Tree.OfType<Apply>().Count()) - families[0].Chosen.Count);

    /// <summary>The statements with what is chosen, and what it becomes, in front of the first state that changes; null where that reads something behind it.</summary>
    private IReadOnlyList<Statement>? Rewritten(List<Family> families, Names names)
    {
        var (members, chosen) = (families[0].Members, families[0].Chosen);
        var place = families.SelectMany(family => family.Members).Min(member => member.Position);
        var behind = new HashSet<Local>(_statements.Skip(place).SelectMany(LoopRewriter.Declared));
        if (families.Select(family => family.Next).Concat(members.Select(member => member.Condition)).Any(value => behind.Any(value.Reads)))
        {
            return null;
        }

        var added = new List<Statement>();
        var renamed = new List<(Local From, Local To)>();
        foreach (var own in chosen)
        {
            var local = new Local(names.Fresh(Stem(own.States[0]) + "_chosen"), ElementType.Float64);
            var last = (Expression)new LocalRead(own.States[own.States.Count - 1]);
            added.Add(new Declare(local, Enumerable.Range(0, own.States.Count - 1).Reverse().Aggregate(last, (other, i) => Apply.Of(members[i].Choice, members[i].Condition, new LocalRead(own.States[i]), other))));
            renamed.Add((own.Local, local));
        }

        var assigned = new Dictionary<int, Statement>();
        List<Expression> values = [.. families.Select(family => renamed.Aggregate(family.Next, (value, pair) => value.Rename(pair.From, pair.To)))];
        Share(values, added, names);
        foreach (var (family, value) in families.Zip(values, (family, value) => (family, value)))
        {
            var next = new Local(names.Fresh(Stem(family.Members[0].State) + "_next"), ElementType.Float64);
            added.Add(new Declare(next, value));
            foreach (var member in family.Members)
            {
                var (state, changed) = (new LocalRead(member.State), new LocalRead(next));
                assigned[member.Position] = new Assign(member.State, Apply.Of(member.Choice, member.Condition, member.IsWhereTrue ? changed : state, member.IsWhereTrue ? state : changed));
            }
        }

        return _statements.SelectMany((statement, i) => (i == place ? added : []).Append(assigned.TryGetValue(i, out var other) ? other : statement)).ToList().WithoutUnread();
    }

    /// <summary>What more than one of the values needs has a name.</summary>
    private static void Share(List<Expression> values, List<Statement> added, Names names)
    {
        while (values.SelectMany(value => value.Tree.OfType<Apply>().Distinct()).GroupBy(part => part).Where(parts => parts.Skip(1).Any()).OrderByDescending(parts => parts.Key.Tree.Count()).FirstOrDefault() is { Key: var shared })
        {
            var local = new Local(names.Fresh(shared.Op.Name), shared.Element);
            added.Add(new Declare(local, shared));
            for (var i = 0; i < values.Count; i++)
            {
                values[i] = values[i].Rewrite(part => part == shared ? new LocalRead(local) : null);
            }
        }
    }

    private static string Stem(Local state) => state.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>A state that is changed or kept.</summary>
    private sealed record Candidate(int Position, Local State, Where Choice, Expression Condition, bool IsWhereTrue, Expression Next);

    /// <summary>One of several states, as a step finds it.</summary>
    private sealed record Chosen(IReadOnlyList<Local> States, Local Local);

    /// <summary>States that change alike, one of them in each step.</summary>
    private sealed record Family(IReadOnlyList<Candidate> Members, Expression Next, List<Chosen> Chosen);
}
