using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Two loops over the same indices, one after the other, become one when each index of the second needs nothing of the
/// first but what the first has done at that index. What the first stores and the second reads is then passed in a local.
/// A value and all its adjoints are so computed in one pass over the data.
/// </summary>
internal sealed class FuseLoops(Names names)
{
    /// <summary>Over so many loops one is moved to another that it can be joined with: what is further apart has little in common.</summary>
    private const int MostPassed = 3;

    public Block Run(Block block)
    {
        var fused = new List<Statement>();
        foreach (var statement in block.Statements)
        {
            if (statement is not Loop loop)
            {
                fused.Add(statement.Blocks.Count == 0 ? statement : statement.WithBlocks([.. statement.Blocks.Select(Run)]));
                continue;
            }

            var inner = loop with { Body = Run(loop.Body) };
            if (Join(fused, inner) is not var (first, both, before))
            {
                fused.Add(inner);
                continue;
            }

            var between = fused.Skip(first + 1).ToList();
            while (between.Count > 0 && between[^1] is Comment)
            {
                between.RemoveAt(between.Count - 1);
            }

            fused.RemoveRange(first, fused.Count - first);
            fused.AddRange(before);
            fused.Add(both);
            fused.AddRange(between.Where(other => !before.Contains(other)));
        }

        return new Block(fused);
    }

    private static bool Touches(Statement loop, Buffer buffer) =>
        loop.BuffersRead().Contains(buffer) || new[] { loop }.AndNested().Any(statement => statement.BufferWritten() == buffer);

    /// <summary>
    /// The last loop before that this one can be joined with, both in one, and what of the statements between has to stand before both. Of the others
    /// neither needs this loop nor is needed by it.
    /// </summary>
    private (int First, Loop Both, List<Statement> Before)? Join(List<Statement> statements, Loop loop)
    {
        for (var (i, passed) = (statements.Count - 1, 0); i >= 0 && passed <= MostPassed; i--)
        {
            switch (statements[i])
            {
                case Loop first when Before(first, statements.Skip(i + 1), loop) is { } before && Fuse(first, loop, statements.Skip(i + 1).OfType<Comment>().LastOrDefault()) is { } both:
                    return (i, both, before);
                case Loop other when AreUnrelated(other, loop):
                    passed++;
                    continue;
                case Comment or Declare or Fill { Value: Literal }:
                case Assign assign when IsIndependent(loop, assign.Local, assign.Value):
                case Hold hold when IsIndependent(loop, hold.Holds, hold.Condition):
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The starts of sums, and what a loop reads, of the statements between it and another one; null where they cannot stand before that.</summary>
    private static List<Statement>? Before(Loop first, IEnumerable<Statement> between, Loop loop)
    {
        var (before, after) = (new List<Statement>(), new List<Statement> { first });
        foreach (var statement in between)
        {
            var isBefore = statement is Declare { Value: Literal } or Fill || (statement is Declare declare && !IsIndependent(loop, declare.Local, declare.Value));
            if (isBefore && !CanPrecede(statement, after))
            {
                return null;
            }

            (isBefore ? before : after).Add(statement);
        }

        return before;
    }

    /// <summary>Whether a statement can as well stand before others: it computes no integers, reads nothing that they compute, and fills nothing that they touch.</summary>
    private static bool CanPrecede(Statement statement, IReadOnlyList<Statement> others) => statement switch
    {
        Fill fill => !others.Any(other => Touches(other, fill.To.Buffer)),
        Declare { Value: Literal } => true,
        Declare declare => declare.Value.Tree.OfType<Apply>().All(apply => apply.Element.IsFloating())
            && others.AndNested().All(part => (part.LocalWritten() is not { } local || !declare.Value.Reads(local)) && !part.Declared().Any(declare.Value.Reads) && (part.BufferWritten() is not { } buffer || !declare.Value.Reads(buffer))),
        _ => false,
    };

    /// <summary>Whether two loops may as well run in the other order: neither touches memory that the other writes, nor reads what it gathers.</summary>
    private static bool AreUnrelated(Loop first, Loop second) => ChangesNothingOf(first, second) && ChangesNothingOf(second, first);

    private static bool ChangesNothingOf(Loop loop, Loop other)
    {
        var inside = new Statement[] { loop }.AndNested().ToList();
        var gathered = Gathered(loop);
        return inside.All(statement => statement is Comment or Declare or Assign or Accumulate or Recur or Delay or Store or Loop { Reverse: false })
            && !inside.Any(statement => statement.BufferWritten() is { } buffer && Touches(other, buffer))
            && !gathered.Overlaps(Gathered(other)) && !gathered.Any(local => other.Expressions().Any(expression => expression.Reads(local)));
    }

    private static HashSet<Local> Gathered(Loop loop) =>
        [.. new Statement[] { loop }.AndNested().Select(LoopRewriter.LocalWritten).OfType<Local>()];

    private static bool IsIndependent(Loop loop, Local written, Expression read) =>
        !loop.Expressions().Any(expression => expression.Reads(written))
        && !Gathered(loop).Any(local => local == written || read.Reads(local))
        && !loop.BuffersWritten().Any(read.Reads);

    private Loop? Fuse(Loop first, Loop second, Comment? comment)
    {
        if (first.Length != second.Length || !CanHaveOneDirection(first, second))
        {
            return null;
        }

        if (!IsSimple(first) || !IsSimple(second))
        {
            return FuseRows.AreIndependent(first, second) ? FuseRows.Of(first, (Loop)WithoutCounter(second, first.Index.Name), comment, this) : null;
        }

        if (!AreIndependent(first, second))
        {
            return null;
        }

        var body = new Block(PassInLocals(Joined(first, second, comment)));
        var isVector = VectorAxis.IsVector(first.Index, first.Length, body);

        // Of numbers of different types no vectors can be made together, and a recurrence that is in lanes stays there.
        return (first.IsVector && second.IsVector) || HasRecurrence(first) || HasRecurrence(second)
            ? isVector ? first with { Body = body, IsVector = true, Reverse = first.Reverse || second.Reverse } : null
            : first with { Body = body, IsVector = isVector };
    }

    private static bool HasRecurrence(Loop loop) => loop.Body.Statements.Any(statement => statement is Recur);

    /// <summary>Whether both loops go from the first index to the last, or one goes as its recurrence does and the steps of the other may be taken in any order.</summary>
    private static bool CanHaveOneDirection(Loop first, Loop second) => first.Reverse == second.Reverse
        ? !first.Reverse || (HasRecurrence(first) && HasRecurrence(second))
        : first.Reverse ? HasRecurrence(first) && second.IsVector && !HasRecurrence(second) : HasRecurrence(second) && first.IsVector && !HasRecurrence(first);

    /// <summary>A loop, and none inside it that counts by a name: that of the loop which it becomes a part of.</summary>
    private Statement WithoutCounter(Statement statement, string name)
    {
        if (statement is not Loop loop)
        {
            return statement;
        }

        var inner = loop with { Body = new Block(loop.Body.Statements.Select(part => WithoutCounter(part, name))) };
        foreach (var other in inner.Body.Statements.OfType<Loop>().Where(other => other.Index.Name == name).ToList())
        {
            var own = new Local(names.Fresh(name), other.Index.Element);
            var renamed = (Loop)other.Rename(other.Index, own) with { Index = own };
            inner = inner with { Body = new Block(inner.Body.Statements.Select(part => ReferenceEquals(part, other) ? renamed : part)) };
        }

        return inner;
    }

    /// <summary>What both loops do, by the index of the first, and what that is of the second if it has not just been said.</summary>
    public static IEnumerable<Statement> Joined(Loop first, Loop second, Comment? comment)
    {
        var isSaid = comment is null || first.Body.Statements.OfType<Comment>().LastOrDefault()?.Text == comment.Text;
        return first.Body.Statements.Concat(isSaid ? [] : new Statement[] { comment! }).Concat(second.Body.Statements.Select(statement => statement.Rename(second.Index, first.Index)));
    }

    private static bool IsSimple(Loop loop) => loop.Body.Statements.All(statement => statement is Comment or Declare or Accumulate or Recur or Delay or Store);

    private static bool AreIndependent(Loop first, Loop second)
    {
        if (IsGathered(first, second) || IsGathered(second, first))
        {
            return false;
        }

        // Everything that touches a buffer one of the loops writes touches the element that belongs to the index.
        var elements = new Dictionary<Buffer, Expression>();
        foreach (var store in Stores(first).Concat(Stores(second)))
        {
            elements[store.Buffer] = store.Offset;
        }

        return new[] { first, second }.All(loop =>
            Stores(loop).All(store => store.Along == loop.Index && store.Offset == elements[store.Buffer] && !store.Offset.Reads(loop.Index))
            && loop.Expressions().SelectMany(expression => expression.Tree).OfType<Load>()
                .All(load => !elements.TryGetValue(load.Buffer, out var offset) || (load.Along == loop.Index && load.Offset == offset && !offset.Reads(loop.Index))));
    }

    private static IEnumerable<Store> Stores(Loop loop) => loop.Body.Statements.OfType<Store>();

    /// <summary>Whether a loop reads what the other one adds up, or what the state of its recurrence has become.</summary>
    private static bool IsGathered(Loop gathering, Loop reading)
    {
        var sums = Gathered(gathering);
        return sums.Count > 0 && reading.Expressions().SelectMany(expression => expression.Tree)
            .Any(part => part is LocalRead read ? sums.Contains(read.Local) : part is Load { Along: { } along } && sums.Contains(along));
    }

    /// <summary>What has just been stored is not loaded again.</summary>
    private IEnumerable<Statement> PassInLocals(IEnumerable<Statement> statements)
    {
        var list = statements.ToList();
        var lastRead = list.SelectMany((statement, i) => statement.BuffersRead().Distinct().Select(buffer => (buffer, i))).GroupBy(pair => pair.buffer).ToDictionary(group => group.Key, group => group.Last().i);
        var known = new Dictionary<Buffer, Expression>();
        Expression Known(Expression expression) => expression.Rewrite(part => part is Load load && known.TryGetValue(load.Buffer, out var value) ? value : null);
        for (var i = 0; i < list.Count; i++)
        {
            switch (list[i])
            {
                case Declare declare:
                    yield return declare with { Value = Known(declare.Value) };
                    break;
                case Accumulate accumulate:
                    yield return accumulate with { Value = Known(accumulate.Value) };
                    break;
                case Recur recur:
                    yield return recur with { Factor = Known(recur.Factor), Lag = recur.Lag is { Added: { } added } lag ? lag with { Added = Known(added) } : recur.Lag, Offset = Known(recur.Offset) };
                    break;
                case Delay delay:
                    yield return delay with { Value = Known(delay.Value) };
                    break;
                case Store store when lastRead.TryGetValue(store.Buffer, out var last) && last > i:
                    var value = Known(store.Value);
                    if (value is not (LocalRead or Literal))
                    {
                        var local = new Local(names.Fresh(store.Buffer.Name + "_i"), value.Element);
                        yield return new Declare(local, value);
                        value = new LocalRead(local);
                    }

                    known[store.Buffer] = value;
                    yield return store with { Value = value };
                    break;
                case Store store:
                    yield return store with { Value = Known(store.Value) };
                    break;
                default:
                    yield return list[i];
                    break;
            }
        }
    }
}
