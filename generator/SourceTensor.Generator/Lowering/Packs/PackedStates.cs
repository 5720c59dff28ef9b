using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// States of a loop that are computed alike, and what they are computed from, are computed in one small vector: the same operations of the same numbers,
/// a lane each, so that every bit is the same.
///
/// Precondition: a step is no more than numbers that are computed and stored; what is read of memory is not written in the loop. It is done where it
/// takes fewer operations: putting numbers into lanes and taking them out counts.
/// </summary>
internal sealed class PackedStates
{
    private readonly PackStep _step;
    private readonly PackMatcher _matcher;
    private readonly Loop _loop;

    private PackedStates(Loop loop, PackStep step) => (_loop, _step, _matcher) = (loop, step, new PackMatcher(step));

    public static Kernel Run(Kernel kernel, Names names)
    {
        var (most, read, zeroOrOne) = (Most(kernel), Reads(kernel), new HashSet<Buffer>());
        return kernel with { Body = Run(kernel.Body, isNested: false) };

        Block Run(Block block, bool isNested) => new(block.Statements.Select(statement =>
        {
            if (IsTestedZeroOrOne(statement, out var indices))
            {
                zeroOrOne.Add(indices);
            }

            return statement switch
            {
                LaneLoop or Loop { IsVector: true } => statement,
                Loop loop when Packed(loop, zeroOrOne, most, read, new Names(), isNested ? block : null) is not null => Packed(loop, zeroOrOne, most, read, names, isNested ? block : null)!,
                _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, isNested: true))]),
                _ => statement,
            };
        }));
    }

    /// <summary>What a loop outside of others becomes, with names of its own; null where it stays as it is.</summary>
    public static PackedLoop? Of(Loop loop, Kernel kernel) =>
        Packed(loop, kernel.Body.Statements.TakeWhile(statement => statement != loop).Select(statement => IsTestedZeroOrOne(statement, out var indices) ? indices : null).OfType<Buffer>(), Most(kernel), Reads(kernel), new Names(), null);

    // Four numbers need vectors that not every machine has: which one this is, is asked where there are vector loops.
    private static int Most(Kernel kernel) => kernel.Body.Statements.AndNested().Any(statement => statement is Loop { IsVector: true }) ? 4 : 2;

    private static bool IsTestedZeroOrOne(Statement statement, out Buffer indices)
    {
        indices = (statement as TestIndices)?.Indices.Buffer!;
        return statement is TestIndices { Member: null, Width: null, Indices: { Buffer: { Kind: BufferKind.Parameter } } part } test && test.Length.Is(2) && part.Offset == Literal.Zero && part.Shape == indices.Type.Shape;
    }

    private static Dictionary<Local, int> Reads(Kernel kernel) =>
        Reads(kernel.Body.Statements.SelectMany(statement => statement.Expressions()).Concat(kernel.Results.Select(result => result.Scalar).OfType<Expression>()));

    private static Dictionary<Local, int> Reads(IEnumerable<Expression> expressions) => expressions.SelectMany(expression => expression.Tree).OfType<LocalRead>()
        .GroupBy(read => read.Local).ToDictionary(group => group.Key, group => group.Count());

    /// <param name="around">What the loop is a part of, where that is not the whole: it may run again, and goes on with what states it has not declared have become.</param>
    private static PackedLoop? Packed(Loop loop, IEnumerable<Buffer> zeroOrOne, int most, Dictionary<Local, int> read, Names names, Block? around)
    {
        if (PackStep.Of(loop, zeroOrOne) is not { } step)
        {
            return null;
        }

        var pass = new PackedStates(loop, step);
        pass.Choose(most);
        if (!pass._matcher.Groups.Any(group => group.After is not null))
        {
            return null;
        }

        var draft = new PackDraft(step, pass._matcher);
        if (!draft.IsWorthwhile || draft.Sorted() is not { } sorted)
        {
            return null;
        }

        var inside = Reads(loop.Expressions());
        var goOn = around is null ? [] : step.States.Except(around.Statements.SelectMany(LoopRewriter.Declared));
        var isReadAfter = read.Where(pair => !inside.TryGetValue(pair.Key, out var count) || count < pair.Value).Select(pair => pair.Key).Union(goOn).ToList();
        return pass.Named(sorted, draft, isReadAfter, names);
    }

    /// <summary>Packs what is alike: as many states as a vector holds.</summary>
    private void Choose(int most)
    {
        var states = _step.States.Where(state => state.Element == ElementType.Float64).ToList();
        foreach (var state in states)
        {
            if (_matcher.IsPacked(state, out _))
            {
                continue;
            }

            var alike = states.Where(other => other != state && !_matcher.IsPacked(other, out _) && new PackMatcher(_step).TryPack([state, other])).ToList();
            for (var count = System.Math.Min(most, alike.Count + 1); count > 1; count--)
            {
                if (_matcher.TryPack([state, .. alike.Take(count - 1)]))
                {
                    break;
                }
            }
        }
    }

    /// <summary>The loop with names for its vectors: those of what they stand for, where that is gone.</summary>
    private PackedLoop Named(IReadOnlyList<Statement> sorted, PackDraft draft, IReadOnlyCollection<Local> isReadAfter, Names names)
    {
        var named = new Dictionary<Local, Local>();
        var packs = new List<PackedState>();
        foreach (var group in _matcher.Groups)
        {
            var isFree = group.After is null && draft.IsGone(group.Pack.Name);
            var pack = new Local(isFree ? group.Pack.Name : names.Fresh(group.Name), group.Pack.Element, group.After is not null, group.Pack.Lanes);
            named[group.Pack] = pack;
            if (group.After is { } after)
            {
                named[after] = pack;
                packs.Add(new PackedState(pack, group.Members, [.. group.Members.Where(isReadAfter.Contains)]));
            }
        }

        foreach (var state in _step.States)
        {
            named[_step.After(state)] = state;
        }

        Local Name(Local local) => named.TryGetValue(local, out var name) ? name : local;
        Expression Value(Expression value) => value.Rewrite(part => part is LocalRead read && named.ContainsKey(read.Local) ? new LocalRead(Name(read.Local)) : null);
        var changing = new HashSet<Local>([.. _loop.Changing(), .. named.Values]);
        var splats = new Dictionary<(Expression Value, int Lanes), Local>();
        Expression Splats(Expression value, int lanes) => lanes == 1 ? value : value.Rewrite(part => part is Splat { Element: ElementType.Float64, Value: not Literal } splat && splat.Value.CanStandBefore(changing)
            ? new LocalRead(splats.GetOrAdd((splat, lanes), () => new Local(names.Fresh(KeepBroadcasts.Name(splat.Value)), ElementType.Float64, lanes: lanes))) : null);
        List<Statement> body = [.. sorted.Select(statement => statement.WithValues(Value) switch
        {
            Declare declare => declare with { Local = Name(declare.Local) },
            Assign assign => assign with { Local = Name(assign.Local) },
            var other => other,
        }).Select(statement => statement.WithValues(value => Splats(value, (statement as Declare)?.Local.Lanes ?? (statement as Assign)?.Local.Lanes ?? 1)))];
        return new PackedLoop(_loop.Index, _loop.Length, _loop.Reverse, new Block(body), packs, _loop) { Splats = [.. splats.Select(pair => new Declare(pair.Value, pair.Key.Value))] };
    }
}
