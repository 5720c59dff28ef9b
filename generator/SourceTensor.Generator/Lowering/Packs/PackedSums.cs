using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Sums over what a loop keeps of each step, of which there is a term for each of the states that it has in a small vector, are added up in that loop: a sum for each lane, and
/// these in the end. What is only kept for them is neither stored nor loaded again. A choice between the states by an index is a term of each, of which all but one are 0.
///
/// Precondition: the loop's states are in a vector, and these sums can be too; nothing between the two loops changes what the terms read.
/// </summary>
internal sealed class PackedSums
{
    private readonly Kernel _kernel;
    private readonly Dictionary<Buffer, (int Length, Dimension Tested)> _ranges;
    private readonly Loop _steps;
    private readonly Loop _vectors;
    private readonly int _lanes;

    /// <summary>What is stored of a step.</summary>
    private readonly Dictionary<Buffer, Expression> _stored = [];

    private PackedSums(Kernel kernel, Dictionary<Buffer, (int Length, Dimension Tested)> ranges, Loop steps, Loop vectors, int lanes) => (_kernel, _ranges, _steps, _vectors, _lanes) = (kernel, ranges, steps, vectors, lanes);

    public static Kernel Run(Kernel kernel, Names names)
    {
        var ranges = new Dictionary<Buffer, (int Length, Dimension Tested)>();
        foreach (var test in kernel.Body.Statements.OfType<TestIndices>())
        {
            if (test is { Member: null, Width: null, Length: { IsConstant: true, Constant: <= 4 and var length }, Indices: { Buffer: { Kind: BufferKind.Parameter, Type.Rank: 1 } indices } part } && part.Offset == Literal.Zero)
            {
                ranges[indices] = ((int)length, part.Shape[0]);
            }
        }

        List<Statement> statements = [.. kernel.Body.Statements];
        for (var second = 1; second < statements.Count; second++)
        {
            if (statements[second] is Loop { IsVector: true } vectors and not LaneLoop
                && statements.FindLastIndex(second - 1, statement => statement is Loop steps && IsBefore(steps, vectors)) is >= 0 and var first
                && PackedStates.Of((Loop)statements[first], kernel) is { } packed
                && new PackedSums(kernel, ranges, (Loop)statements[first], vectors, packed.Lanes) is var pass && pass.CanMove(statements.GetRange(first + 1, second - first - 1))
                // Names are only taken where it is done.
                && pass.Moved(statements, names.Copy()) is not null)
            {
                kernel = DeadStores.Run(kernel with { Body = new Block(pass.Moved(statements, names)!) });
                statements = [.. kernel.Body.Statements];
            }
        }

        return kernel;
    }

    private static bool IsBefore(Loop steps, Loop vectors) =>
        steps.GetType() == typeof(Loop) && !steps.IsVector && steps.Length == vectors.Length && steps.BuffersWritten().Intersect(vectors.BuffersRead()).Any();

    /// <param name="between">What stands between the loops.</param>
    private bool CanMove(IReadOnlyList<Statement> between)
    {
        var own = _vectors.Body.Statements.SelectMany(LoopRewriter.Declared).ToList();
        var read = new HashSet<Buffer>(_vectors.BuffersRead());
        var changed = new HashSet<Local>(between.Prepend(_steps).SelectMany(LoopRewriter.Changing).Except(own));
        return _vectors.Body.Statements.All(statement => statement is Comment or Declare or Accumulate { Local.Element: ElementType.Float64 })
            && !between.SelectMany(LoopRewriter.BuffersWritten).Any(read.Contains) && !_vectors.Expressions().Any(value => changed.Any(value.Reads))
            && !_vectors.Expressions().SelectMany(value => value.Tree).Any(part => part is Apply { CanThrow: true } or Apply { Op.IsExpensive: true })
            && FindStored(read);
    }

    /// <summary>Finds what the loop stores of each step, before any of its states changes.</summary>
    private bool FindStored(HashSet<Buffer> read)
    {
        var isBefore = true;
        foreach (var statement in _steps.Body.Statements)
        {
            isBefore &= statement is not Assign;
            if (statement is Store store && read.Contains(store.Buffer))
            {
                if (!isBefore || !IsItem(store.Buffer, store.Offset, store.Along, _steps.Index) || _stored.ContainsKey(store.Buffer))
                {
                    return false;
                }

                _stored[store.Buffer] = store.Value;
            }
        }

        return _vectors.Expressions().SelectMany(value => value.Tree).OfType<Load>().All(load => !_stored.ContainsKey(load.Buffer) || IsItem(load.Buffer, load.Offset, load.Along, _vectors.Index));
    }

    private static bool IsItem(Buffer buffer, Expression offset, Local? along, Local index) => along == index && offset == Literal.Zero && buffer.Type.Rank == 1;

    private List<Statement>? Moved(IReadOnlyList<Statement> statements, Names names)
    {
        var (step, sums) = (new List<Statement>(), new List<(Accumulate Sum, List<Local> Parts)>());
        var loads = new Dictionary<Load, Local>();
        var (declared, known) = (Inlined(_vectors.Body), Inlined(_steps.Body).Where(pair => pair.Value is not LocalRead).GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.First().Key));
        foreach (var statement in _vectors.Body.Statements)
        {
            if (statement is Comment)
            {
                step.Add(statement);
            }
            else if (statement is Accumulate sum)
            {
                if (Terms(Inlined(sum.Value, declared)) is not { } terms)
                {
                    return null;
                }

                List<Local> parts = [.. terms.Select((_, lane) => new Local(names.Fresh($"{sum.Local.Name}{lane}"), ElementType.Float64, isState: true))];
                sums.Add((sum, parts));
                step.AddRange(terms.Zip(parts, (term, part) => new Assign(part, Added(new LocalRead(part), InStep(term)))));
            }
        }

        var (statementsBefore, statementsBehind) = (_steps.Body.Statements.TakeWhile(statement => statement is not Assign), _steps.Body.Statements.SkipWhile(statement => statement is not Assign));
        List<Statement> body = [.. statementsBefore, .. loads.Select(pair => new Declare(pair.Value, pair.Key)), .. step, .. statementsBehind.Select(statement => statement.WithValues(Loaded))];
        return Replaced(statements, _steps with { Body = new Block(body) }, sums);

        Expression Loaded(Expression value) => value.Rewrite(part => part is Load load && loads.TryGetValue(load, out var local) ? new LocalRead(local) : null);
        Expression InStep(Expression term) => term.Rename(_vectors.Index, _steps.Index).Rewrite(part =>
            known.TryGetValue(part, out var local) ? new LocalRead(local)
            : part is not Load load ? null
            : _stored.TryGetValue(load.Buffer, out var value) ? value
            : new LocalRead(loads.GetOrAdd(load, () => new Local(names.Fresh($"{load.Buffer.Name}_{_steps.Index.Name}"), load.Element))));
    }

    /// <summary>The statements with the sums in the first loop, in vectors; null where they cannot be there.</summary>
    private List<Statement>? Replaced(IReadOnlyList<Statement> statements, Loop steps, List<(Accumulate Sum, List<Local> Parts)> sums)
    {
        var others = statements.Where(statement => statement != _steps && statement != _vectors).ToList();
        var unread = _stored.Keys.Where(buffer => buffer.Kind == BufferKind.Workspace && !others.Any(statement => statement.BuffersRead().Contains(buffer)) && !_kernel.Results.Any(result => result.Scalar?.Reads(buffer) == true)).ToList();
        steps = steps with { Body = new Block(steps.Body.Statements.Where(statement => statement is not Store store || !unread.Contains(store.Buffer))) };
        List<Statement> starts = [.. sums.SelectMany(sum => sum.Parts).Select(part => new Declare(part, new Literal(Constant.Of(0.0))))];
        List<Statement> totals = [.. sums.Select(sum => new Accumulate(sum.Sum.Local, sum.Parts.Select(part => (Expression)new LocalRead(part)).Aggregate((x, y) => Apply.Of(new Add(), x, y))))];
        List<Statement> moved = [.. statements.SelectMany(statement => statement == _steps ? [.. starts, steps] : statement == _vectors ? totals : [statement])];
        var packed = unread.Count > 0 ? PackedStates.Of(steps, _kernel with { Body = new Block(moved) }) : null;
        return packed is not null && packed.Lanes == _lanes && sums.All(sum => packed.Packs.Any(pack => pack.States.SequenceEqual(sum.Parts))) ? moved : null;
    }

    /// <summary>What is declared in a step, without reading anything else that is.</summary>
    private static Dictionary<Local, Expression> Inlined(Block block)
    {
        var declared = new Dictionary<Local, Expression>();
        foreach (var declare in block.Statements.TakeWhile(statement => statement is not Assign).OfType<Declare>())
        {
            declared[declare.Local] = Inlined(declare.Value, declared);
        }

        return declared;
    }

    private static Expression Inlined(Expression value, Dictionary<Local, Expression> declared) => value.Rewrite(part => part is LocalRead read && declared.TryGetValue(read.Local, out var known) ? known : null);

    private static Expression Added(Expression sum, Expression term) => term is Apply { Op: Multiply, Operands: [var x, var y] } ? Apply.Of(new MultiplyAddEstimate(), x, y, sum) : Apply.Of(new Add(), sum, term);

    /// <summary>A term for each lane; null where there are none.</summary>
    private List<Expression>? Terms(Expression value)
    {
        var added = Added(value).ToList();
        if (added.Count == _lanes)
        {
            return added;
        }

        var choices = Outermost(value).Select(Choice).ToList();
        return added.Count == 1 && choices.Count > 0 && choices.All(choice => choice is not null && choice.Value.Index == choices[0]!.Value.Index)
            ? [.. Enumerable.Range(0, _lanes).Select(lane => OfLane(value, choices[0]!.Value.Index, lane))]
            : null;
    }

    private static IEnumerable<Expression> Added(Expression value) => value is Apply { Op: Add, Operands: [var x, var y] } ? Added(x).Concat(Added(y)) : [value];

    private static IEnumerable<Expression> Outermost(Expression value) => value is Apply { Op: Where } ? [value] : value.Children.SelectMany(Outermost);

    /// <summary>What is added where an index is that of a lane, and 0 where it is not.</summary>
    private Expression OfLane(Expression value, Expression index, int lane)
    {
        var chosen = value.Rewrite(part => part is Apply { Op: Where } ? Choice(part)!.Value.Chosen[lane] : null);
        var zero = new Literal(Constant.Of(0.0));

        // Of two, what is not one is the other.
        return _lanes > 2 || lane == 0 ? Apply.Of(new Where(), Apply.Of(new Equal(), index, new Literal(Constant.Of(lane))), chosen, zero)
            : Apply.Of(new Where(), Apply.Of(new Equal(), index, Literal.Zero), zero, chosen);
    }

    /// <summary>What a choice by an index is for each of its values; null where it is another choice, or the index may have others.</summary>
    private (Expression Index, Expression[] Chosen)? Choice(Expression value)
    {
        var (index, chosen, rest) = ((Load?)null, new Expression[_lanes], value);
        while (rest is Apply { Op: Where, Operands: [Apply { Op: Equal, Operands: [Load load, Literal { Value: { Element: ElementType.Int32, Bits: >= 0 and var k } }] }, var yes, var no] } && (index is null || load == index) && k < _lanes && chosen[k] is null)
        {
            (index, chosen[k], rest) = (load, yes, no);
        }

        if (index is null || !IsItem(index.Buffer, index.Offset, index.Along, _vectors.Index) || !_ranges.TryGetValue(index.Buffer, out var range) || range != (_lanes, _steps.Length) || chosen.Count(element => element is null) != 1)
        {
            return null;
        }

        chosen[System.Array.FindIndex(chosen, element => element is null)] = rest;
        return (index, chosen);
    }
}
