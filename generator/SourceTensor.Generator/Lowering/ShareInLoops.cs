using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>What a step of a vector loop reads or computes more than once has a name in it: the last, partial vector is read with calls.</summary>
internal sealed class ShareInLoops
{
    private readonly Names _names;
    private readonly Loop _loop;
    private readonly HashSet<Local> _lanes;
    private readonly HashSet<Buffer> _written;
    private readonly Dictionary<Expression, int> _counts = [];
    private readonly Dictionary<Expression, LocalRead> _known = [];
    private readonly List<Statement> _statements = [];

    private ShareInLoops(Names names, Loop loop)
    {
        _names = names;
        _loop = loop;
        _lanes = [loop.Index, .. loop.Body.Statements.SelectMany(LoopRewriter.Declared)];
        _written = [.. loop.Body.Statements.Select(statement => statement.BufferWritten()).OfType<Buffer>()];
    }

    public static Block Run(Block block, Names names) => new(block.Statements.Select(statement => statement switch
    {
        Loop { IsVector: true } loop when !IsSingle(loop) => loop with { Body = new ShareInLoops(names, loop).Share() },
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, names))]),
        _ => statement,
    }));

    /// <summary>Numbers in single precision are widened where they are added up, two vectors at a time.</summary>
    private static bool IsSingle(Loop loop) => loop.Body.Statements.SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree).Any(part => part.Element == ElementType.Float32);

    private Block Share()
    {
        // A factor that differs from step to step is read in products and by itself.
        var factors = _loop.Body.Statements.OfType<Recur>().Where(recur => recur.Factors is not null).Select(recur => recur.Factor);
        foreach (var expression in _loop.Body.Statements.SelectMany(statement => statement.Expressions()).Concat(factors))
        {
            Count(expression);
        }

        foreach (var statement in _loop.Body.Statements)
        {
            var shared = statement switch
            {
                Declare declare => declare with { Value = Parts(declare.Value) },
                Accumulate accumulate => accumulate with { Value = Named(accumulate.Value) },
                Recur recur => recur with { Factor = Named(recur.Factor), Lag = recur.Lag is { Added: { } added } lag ? lag with { Added = Named(added) } : recur.Lag, Offset = Named(recur.Offset) },
                Delay delay => delay with { Value = Named(delay.Value) },
                Store store => store with { Value = Named(store.Value) },
                _ => statement,
            };
            if (shared is Declare { Value: not LocalRead } known && CanBeShared(((Declare)statement).Value))
            {
                _known[((Declare)statement).Value] = new LocalRead(known.Local);
            }

            _statements.Add(shared);
            if (shared is Recur { Lag: null, Before: { } before, After: { } after } states)
            {
                // What is computed from the state before a step is the state after it.
                _known[states.From(before)] = new LocalRead(after);
            }
        }

        return new Block(_statements);
    }

    /// <summary>How often an expression is needed; what is in it only once for all of these.</summary>
    private void Count(Expression expression)
    {
        if (CanBeShared(expression))
        {
            _counts[expression] = (_counts.TryGetValue(expression, out var count) ? count : 0) + 1;
            if (count > 0)
            {
                return;
            }
        }

        foreach (var part in expression.Unconditional(condition => !Varies(condition)))
        {
            Count(part);
        }
    }

    private bool CanBeShared(Expression expression) => expression.Element is ElementType.Float64 or ElementType.Float32 or ElementType.Boolean or ElementType.Int32 && Varies(expression) && expression switch
    {
        Load load => !_written.Contains(load.Buffer),
        Apply apply => apply.Element != ElementType.Int32 && !apply.Tree.OfType<Load>().Any(load => _written.Contains(load.Buffer)),
        _ => false,
    };

    private bool Varies(Expression expression) => _lanes.Any(expression.Reads);

    /// <summary>The expression, or the name it has, or is given here since it will be needed again.</summary>
    private Expression Named(Expression expression)
    {
        if (_known.TryGetValue(expression, out var known))
        {
            return known;
        }

        var parts = Parts(expression);
        if (_known.TryGetValue(parts, out var same))
        {
            return same;
        }

        if (!_counts.TryGetValue(expression, out var count) || count < 2)
        {
            return parts;
        }

        var name = expression is Load load ? load.Buffer.Name : ((Apply)expression).Op.Name;
        var local = new Local(_names.Fresh($"{name}_{_loop.Index.Name}"), expression.Element);
        _statements.Add(new Declare(local, parts));
        return _known[expression] = new LocalRead(local);
    }

    private Expression Parts(Expression expression) => expression switch
    {
        Apply { Op: Where, Operands: [var condition, _, _] } when !Varies(condition) => expression,
        Apply apply => Apply.Of(apply.Op, [.. apply.Operands.Select(Named)]),
        _ => expression,
    };
}
