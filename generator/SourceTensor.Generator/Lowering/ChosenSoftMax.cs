using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// The log-softmax of three or four numbers of which an index chooses one, added up in lanes that multiply what the logarithms are of, is that of their differences from
/// the chosen one, not from the largest: the exponential of that one is 1, and neither it nor a largest one has to be computed. The last number
/// stands in the place of the chosen one, whose exponential is that of the difference of the last: softmax beside it has it back from there.
///
/// Precondition: what else is computed of the exponentials and of their sum are quotients of these, and the kernel relies on something anyway. Guard: the product says where an exponential overflows, or eight factors together do.
/// </summary>
internal sealed class ChosenSoftMax
{
    private static readonly Literal s_one = new(Constant.Of(1.0));

    private readonly List<Statement> _statements;
    private readonly Dictionary<Local, Expression> _declared;
    private readonly Names _names;
    private readonly string _index;

    /// <summary>What has been looked at the values of.</summary>
    private readonly HashSet<Local> _seen = [];

    private ChosenSoftMax(Loop loop, Names names)
    {
        _statements = [.. loop.Body.Statements];
        _declared = _statements.OfType<Declare>().ToDictionary(declare => declare.Local, declare => declare.Value);
        (_names, _index) = (names, loop.Index.Name);
    }

    /// <summary>A log-softmax as it is computed.</summary>
    /// <param name="Numbers">What it is of.</param>
    /// <param name="Exponentials">Those of the differences from the largest, where they have a name.</param>
    /// <param name="Conditions">Which of all but the last is the chosen one.</param>
    private sealed record Parts(AccumulateLog Product, Accumulate Sum, IReadOnlyList<Expression> Numbers, IReadOnlyList<Local?> Exponentials, IReadOnlyList<Expression> Conditions);

    public static Block Run(Block block, Names names) => Run(block, names, []);

    /// <param name="added">The locals that are new.</param>
    private static Block Run(Block block, Names names, List<Local> added) => new(block.Statements.Select(statement => statement switch
    {
        LaneLoop lanes => InLanes(lanes, names),
        Loop loop when loop.Body.Statements.Any(inner => inner is AccumulateLog { IsBounded: true }) => loop with { Body = new ChosenSoftMax(loop, names).Run(added) },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names, added))]),
        _ => statement,
    }));

    private static LaneLoop InLanes(LaneLoop lanes, Names names)
    {
        var added = new List<Local>();
        var body = Run(lanes.Body, names, added);
        return lanes with { Body = body, Varying = [.. lanes.Varying, .. added] };
    }

    private Block Run(List<Local> added)
    {
        foreach (var product in _statements.OfType<AccumulateLog>().Where(product => product.IsBounded).ToList())
        {
            if (Find(product) is { } parts && Place(parts) is { } place)
            {
                added.AddRange(Replace(parts, place));
            }
        }

        return new Block(((IReadOnlyList<Statement>)_statements).WithoutUnread());
    }

    private Expression Known(Expression value)
    {
        if (value is not LocalRead read || !_declared.TryGetValue(read.Local, out var declared))
        {
            return value;
        }

        _seen.Add(read.Local);
        return declared;
    }

    /// <summary>Whether nothing has changed between the values that have been looked at: what is the same expression in two of them is the same number.</summary>
    private bool AreOfOneTime()
    {
        var last = _statements.FindLastIndex(statement => statement is Declare declare && _seen.Contains(declare.Local));
        return _statements.Take(last + 1).All(statement => _seen.All(local => CanStandBefore(statement, [_declared[local]])));
    }

    private Parts? Find(AccumulateLog product)
    {
        _seen.Clear();
        List<Expression> exponentials = [.. Added(product.Factor)];
        List<Expression> differences = [.. exponentials.Select(Known).OfType<Apply>().Where(apply => apply.Op is Exp { IsOfNegative: true }).Select(apply => apply.Operands[0])];
        List<Apply> known = [.. differences.Select(Known).OfType<Apply>().Where(apply => apply.Op is Subtract)];
        if (product.Coefficient is not Literal { Value.Number: -1 } || exponentials.Count is < 3 or > 4 || known.Count != exponentials.Count || known.Exists(difference => difference.Operands[1] != known[0].Operands[1]))
        {
            return null;
        }

        List<Expression> numbers = [.. known.Select(difference => difference.Operands[0])];
        if (!new HashSet<Expression>(numbers).SetEquals(Largest(known[0].Operands[1])))
        {
            return null;
        }

        foreach (var sum in _statements.OfType<Accumulate>().Where(sum => sum.Local == product.Local))
        {
            if (Conditions(sum.Value, differences) is { } conditions && AreOfOneTime() && AreQuotients(exponentials.OfType<LocalRead>().Select(read => read.Local), sum, product))
            {
                return new Parts(product, sum, numbers, [.. exponentials.Select(exponential => (exponential as LocalRead)?.Local)], conditions);
            }
        }

        return null;
    }

    private IEnumerable<Expression> Added(Expression value) => Known(value) is Apply { Op: Add, Operands: [var x, var y] } ? Added(x).Concat(Added(y)) : [value];

    private IEnumerable<Expression> Largest(Expression value) => Known(value) is Apply { Op: Maximum, Operands: [var x, var y] } ? Largest(x).Concat(Largest(y)) : [value];

    /// <summary>The conditions by which a difference is chosen, the first, or the second, …, or else the last; null where something else is.</summary>
    private List<Expression>? Conditions(Expression choice, IReadOnlyList<Expression> differences)
    {
        var (conditions, rest, index) = (new List<Expression>(), Known(choice), (Expression?)null);
        foreach (var (difference, k) in differences.Take(differences.Count - 1).Select((difference, k) => (difference, k)))
        {
            if (rest is not Apply { Op: Where, Operands: [var condition, var yes, var no] } || yes != difference
                || Known(condition) is not Apply { Op: Equal, Operands: [var compared, Literal { Value: { Element: ElementType.Int32, Bits: var number } }] } || number != k || (index is not null && compared != index))
            {
                return null;
            }

            (index, rest) = (compared, k < differences.Count - 2 ? Known(no) : no);
            conditions.Add(condition);
        }

        return rest == differences[^1] ? conditions : null;
    }

    /// <summary>
    /// Whether all that is computed of the exponentials and their sum is the same if all of these are multiplied by the same number, as they are by another difference: the powers of it are 0.
    /// </summary>
    private bool AreQuotients(IEnumerable<Local> exponentials, params Statement[] others)
    {
        var powers = exponentials.ToDictionary(local => local, _ => 1);
        foreach (var statement in _statements.Except(others).Where(statement => statement is not Declare declare || !powers.ContainsKey(declare.Local)))
        {
            if (statement is Declare { Local: var local, Value: var value } && Power(value) is { } power)
            {
                powers[local] = power;
            }
            else if (statement is Declare || statement.Expressions().Any(expression => Power(expression) != 0))
            {
                return false;
            }
        }

        return true;

        int? Power(Expression value) => value switch
        {
            LocalRead read => powers.TryGetValue(read.Local, out var known) ? known : 0,
            Apply { Op: Multiply, Operands: [var x, var y] } => Power(x) + Power(y),
            Apply { Op: Divide, Operands: [var x, var y] } => Power(x) - Power(y),
            Apply { Op: Negate, Operands: [var x] } => Power(x),
            Apply { Op: Add or Subtract, Operands: [var x, var y] } => Common(x, y),
            Apply { Op: MultiplyAddEstimate, Operands: [var x, var y, var z] } => Power(x) + Power(y) == Power(z) ? Power(z) : null,
            Apply { Op: Where, Operands: [var condition, var yes, var no] } => Power(condition) == 0 ? Common(yes, no) : null,
            _ => value.Children.All(child => Power(child) == 0) ? 0 : null,
        };

        // 0 is 0 times whatever it is multiplied by.
        int? Common(Expression x, Expression y) => x is Literal { Value.Number: 0 } ? Power(y) : y is Literal { Value.Number: 0 } || Power(x) == Power(y) ? Power(x) : null;
    }

    /// <summary>
    /// Where all that is needed is known, before any of it has changed and before anything reads an exponential: what is known later, and can be before, is declared there. Null where
    /// there is no such place.
    /// </summary>
    private int? Place(Parts parts)
    {
        List<Expression> needed = [.. parts.Numbers, .. parts.Conditions];
        List<Local> given = [.. parts.Exponentials.OfType<Local>(), .. parts.Product.Factor is LocalRead { Local: var sum } ? [sum] : Array.Empty<Local>()];
        bool IsGiven(Statement statement) => statement is Declare declare && given.Contains(declare.Local);
        var first = _statements.FindIndex(statement => !IsGiven(statement) && statement.Expressions().Any(value => given.Exists(value.Reads)));
        if (first >= 0 && !MoveUp(first, needed))
        {
            return null;
        }

        var place = _statements.FindLastIndex(statement => statement is Declare declare && needed.Exists(value => value.Reads(declare.Local))) + 1;
        return _statements.Take(place).All(statement => IsGiven(statement) || (CanStandBefore(statement, needed) && !statement.Expressions().Any(value => given.Exists(value.Reads)))) ? place : null;
    }

    /// <summary>Whether a statement changes nothing that is read behind it.</summary>
    private static bool CanStandBefore(Statement statement, IReadOnlyList<Expression> read) => statement is Comment or Declare
        || (statement is Assign or Accumulate or AccumulateLog or Store && !read.Any(value =>
            ((statement.LocalWritten() ?? (statement as AccumulateLog)?.Local) is { } local && value.Reads(local)) || (statement.BufferWritten() is { } buffer && value.Reads(buffer))));

    /// <summary>Declares what is needed, and what that needs, before a statement; false where that is not possible, and then nothing has changed.</summary>
    private bool MoveUp(int first, IEnumerable<Expression> needed)
    {
        var locals = new HashSet<Local>();
        void Need(Expression value)
        {
            foreach (var local in value.Tree.OfType<LocalRead>().Select(read => read.Local).Where(local => _declared.ContainsKey(local) && locals.Add(local)))
            {
                Need(_declared[local]);
            }
        }

        needed.ToList().ForEach(Need);
        var (moved, kept) = (new List<Statement>(), new List<Statement>());
        foreach (var statement in _statements.Skip(first))
        {
            if (statement is not Declare declare || !locals.Contains(declare.Local))
            {
                kept.Add(statement);
            }
            else if (kept.TrueForAll(other => CanStandBefore(other, [declare.Value])) && !kept.SelectMany(LoopRewriter.Declared).Any(declare.Value.Reads))
            {
                moved.Add(statement);
            }
            else
            {
                return false;
            }
        }

        _statements.RemoveRange(first, _statements.Count - first);
        _statements.AddRange([.. moved, .. kept]);
        return true;
    }

    /// <summary>Has a log-softmax computed by the chosen number; the locals that it needs.</summary>
    private IEnumerable<Local> Replace(Parts parts, int place)
    {
        var last = parts.Numbers.Count - 1;
        var chosen = new Local(_names.Fresh($"chosen_{_index}"), ElementType.Float64);
        var sum = parts.Product.Factor is LocalRead { Local: var known } ? known : new Local(_names.Fresh($"add_{_index}"), ElementType.Float64);
        List<Local> exponentials = [.. Enumerable.Range(0, last).Select(_ => new Local(_names.Fresh($"exp_{_index}"), ElementType.Float64))];
        List<Statement> declared = [new Declare(chosen, Chosen(parts.Numbers))];
        declared.AddRange(exponentials.Select((exponential, k) => new Declare(exponential, Apply.Of(new Exp(IsTested: true), Apply.Of(new Subtract(), Apply.Of(new Where(), parts.Conditions[k], parts.Numbers[last], parts.Numbers[k]), new LocalRead(chosen))))));
        declared.Add(new Declare(sum, exponentials.Aggregate((Expression)s_one, (total, exponential) => Apply.Of(new Add(), total, new LocalRead(exponential)))));
        List<Expression> values = [.. exponentials.Select((exponential, k) => Apply.Of(new Where(), parts.Conditions[k], s_one, new LocalRead(exponential))), Chosen([.. exponentials.Select(exponential => new LocalRead(exponential)), s_one])];
        declared.AddRange(values.Zip(parts.Exponentials, (value, local) => local is null ? null : new Declare(local, value)).OfType<Declare>());

        _statements[_statements.IndexOf(parts.Product)] = parts.Product with { Factor = new LocalRead(sum), IsBounded = false, IsOfOneOrMore = true, Finite = sum, Logarithm = Apply.Of(new Log(IsOfOneOrMore: true), new LocalRead(sum)) };
        _statements.InsertRange(place, declared);
        _statements.RemoveAll(statement => ReferenceEquals(statement, parts.Sum) || (statement is Declare declare && (parts.Exponentials.Contains(declare.Local) || declare.Local == sum) && !declared.Contains(statement)));
        foreach (var declare in declared.OfType<Declare>())
        {
            _declared[declare.Local] = declare.Value;
        }

        return [chosen, sum, .. exponentials];

        Expression Chosen(IReadOnlyList<Expression> of) => Enumerable.Range(0, last).Reverse().Aggregate(of[last], (rest, k) => Apply.Of(new Where(), parts.Conditions[k], of[k], rest));
    }
}
