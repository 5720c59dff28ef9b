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
            if (Before(fused, inner) is not { } first || fused.Skip(first + 1).OfType<Fill>().Any(fill => Touches(fused[first], fill.To.Buffer)) || Fuse((Loop)fused[first], inner, fused.Skip(first + 1).OfType<Comment>().LastOrDefault()) is not { } both)
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
            fused.AddRange(between.Where(IsStart));
            fused.Add(both);
            fused.AddRange(between.Where(other => !IsStart(other)));
        }

        return new Block(fused);
    }

    /// <summary>The start of a sum, which can as well stand before any loop, or of sums, before one that does not touch them.</summary>
    private static bool IsStart(Statement statement) => statement is Declare { Value: Literal } or Fill { Value: Literal };

    private static bool Touches(Statement loop, Buffer buffer) =>
        loop.BuffersRead().Contains(buffer) || new[] { loop }.AndNested().Any(statement => statement.BufferWritten() == buffer);

    /// <summary>The last loop before, when this one can stand right after it: what is between neither needs this loop nor is needed by it.</summary>
    private static int? Before(List<Statement> statements, Loop loop)
    {
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            switch (statements[i])
            {
                case Loop:
                    return i;
                case Comment:
                case Declare { Value: Literal }:
                case Fill { Value: Literal }:
                case Declare declare when IsIndependent(loop, declare.Local, declare.Value):
                case Assign assign when IsIndependent(loop, assign.Local, assign.Value):
                case Hold hold when IsIndependent(loop, hold.Holds, hold.Condition):
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsIndependent(Loop loop, Local written, Expression read) =>
        !loop.Expressions().Any(expression => expression.Reads(written))
        && !loop.Body.Statements.Any(statement => statement is Accumulate accumulate && (accumulate.Local == written || read.Reads(accumulate.Local)))
        && !loop.Body.Statements.Any(statement => statement.BufferWritten() is { } buffer && read.Reads(buffer));

    private Loop? Fuse(Loop first, Loop second, Comment? comment)
    {
        if (first.Length != second.Length || first.Reverse || second.Reverse)
        {
            return null;
        }

        if (!IsSimple(first) || !IsSimple(second))
        {
            return FuseRows.AreIndependent(first, second) ? FuseRows.Of(first, second, comment, this) : null;
        }

        if (!AreIndependent(first, second))
        {
            return null;
        }

        var body = new Block(PassInLocals(Joined(first, second, comment)));
        var isVector = VectorAxis.IsVector(first.Index, first.Length, body);

        // Of numbers of different types no vectors can be made together.
        return first.IsVector && second.IsVector && !isVector ? null : first with { Body = body, IsVector = isVector };
    }

    /// <summary>What both loops do, by the index of the first, and what that is of the second if it has not just been said.</summary>
    public static IEnumerable<Statement> Joined(Loop first, Loop second, Comment? comment)
    {
        var isSaid = comment is null || first.Body.Statements.OfType<Comment>().LastOrDefault()?.Text == comment.Text;
        return first.Body.Statements.Concat(isSaid ? [] : new Statement[] { comment! }).Concat(second.Body.Statements.Select(statement => statement.Rename(second.Index, first.Index)));
    }

    private static bool IsSimple(Loop loop) => loop.Body.Statements.All(statement => statement is Comment or Declare or Accumulate or Store);

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

    /// <summary>Whether a loop reads what the other one adds up.</summary>
    private static bool IsGathered(Loop gathering, Loop reading)
    {
        HashSet<Local> sums = [.. gathering.Body.Statements.OfType<Accumulate>().Select(accumulate => accumulate.Local)];
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
