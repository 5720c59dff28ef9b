using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A loop whose states become factor · state + offset in each step is computed in lanes: the states of as many steps as there are lanes are sums of the
/// offsets times products of the factors, which are added up at growing distances. Factors that are the same in all steps have powers, known before. A state
/// that becomes what another value is in a step is that value, one lane later;
/// where it is a constant times another state, which adds a constant times it, both are
/// a recurrence of two lags.
///
/// Precondition: all else that a step does can be done in lanes, and no states wait for each other in another circle. Not inside of loops, whose steps may have a
/// lane each. Guard: the products neither overflow nor lose digits, and every state is finite.
/// </summary>
internal sealed class Recurrences
{
    private readonly Names _names;
    private readonly Local _holds;
    private readonly Loop _loop;

    // What is read in the place of a state, as far as the step has come.
    private readonly Dictionary<Local, Local> _current = [];
    private readonly Dictionary<Local, Expression> _declared = [];
    private readonly Dictionary<(Local Local, Local Before), bool> _dependent = [];
    private readonly Dictionary<(Local Local, Local Before), (Expression? Factor, Expression? Offset)?> _forms = [];
    private readonly HashSet<Local> _own;
    private readonly List<(string? Origin, Statement Statement)> _steps = [];
    private readonly IReadOnlyList<Statement> _earlier;

    /// <param name="earlier">What is before the loop.</param>
    private Recurrences(Names names, Local holds, Loop loop, IReadOnlyList<Statement> earlier)
    {
        (_names, _holds, _loop, _earlier) = (names, holds, loop, earlier);
        _own = [loop.Index, .. loop.Body.Statements.SelectMany(LoopRewriter.Declared)];
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        // A loop that stays as it is takes no names.
        var draft = new Local("holds", ElementType.Boolean, isState: true);
        bool IsInLanes(Statement statement) => InLanes(statement, [], new Names(), draft, kernel.Function) is not null;
        if (!kernel.Body.Statements.Any(IsInLanes))
        {
            return kernel;
        }

        var holds = kernel.Holds ?? new Local(names.Fresh("holds"), ElementType.Boolean, isState: true);
        var body = kernel.Body.Statements.Select((statement, i) => IsInLanes(statement) ? InLanes(statement, [.. kernel.Body.Statements.Take(i)], names, holds, kernel.Function)! : statement);
        return kernel with { Holds = holds, Body = new Block(kernel.Holds is null ? body.Prepend(new Declare(holds, new Literal(Constant.Of(true)))) : body) };
    }

    /// <summary>The kernel with recurrences that declare what is read of their states only.</summary>
    public static Kernel WithoutUnreadStates(Kernel kernel) => kernel with
    {
        Body = new Block(kernel.Body.Statements.Select(statement => statement is Loop loop && loop.Body.Statements.Any(inner => inner is Recur) ? WithoutUnreadStates(loop) : statement)),
    };

    private static Loop WithoutUnreadStates(Loop loop)
    {
        var read = new HashSet<Local?>(loop.Expressions().SelectMany(expression => expression.Tree).OfType<LocalRead>().Select(part => part.Local));
        return loop with
        {
            Body = new Block(loop.Body.Statements.Select(statement => statement switch
            {
                Recur recur => recur with { Before = read.Contains(recur.Before) ? recur.Before : null, After = read.Contains(recur.After) ? recur.After : null },
                Delay delay => delay with { Before = read.Contains(delay.Before) ? delay.Before : null },
                _ => statement,
            })),
        };
    }

    private static Loop? InLanes(Statement statement, IReadOnlyList<Statement> earlier, Names names, Local holds, Function function)
    {
        if (statement is not Loop { IsVector: false } loop || !CanBe(loop))
        {
            return null;
        }

        // From a very negative length no number of lanes can be subtracted.
        var length = function.MayBeNegative(loop.Length) ? Dimension.Maximum(loop.Length, Dimension.Of(0)) : loop.Length;
        return new Recurrences(names, holds, loop with { Length = length }, earlier).InLanes();
    }

    /// <summary>Whether a loop has states that each step gives one next value, and reads nothing that it writes.</summary>
    private static bool CanBe(Loop loop)
    {
        var assigned = loop.Body.Statements.OfType<Assign>().Select(assign => assign.Local).ToList();
        var written = loop.Body.Statements.OfType<Store>().Select(store => store.Buffer).ToList();
        return written.Distinct().Count() == written.Count && assigned.Count > 0 && assigned.Distinct().Count() == assigned.Count && assigned.All(local => local.Element.IsFloating())
            && loop.Body.Statements.All(statement => statement is Comment or Declare or Store or Accumulate or Assign)
            && !loop.BuffersRead().Any(written.Contains);
    }

    private Loop? InLanes()
    {
        foreach (var assign in _loop.Body.Statements.OfType<Assign>())
        {
            _current[assign.Local] = new Local(_names.Fresh($"{assign.Local.Name}_{_loop.Index.Name}"), assign.Local.Element);
        }

        string? origin = null;
        foreach (var statement in _loop.Body.Statements)
        {
            if (statement is Comment comment)
            {
                origin = comment.Text;
            }
            else if (Step(statement) is { } step)
            {
                _steps.Add((origin, step));
            }
            else
            {
                return null;
            }
        }

        FindLags();
        if (!IsWorthwhile || Sorted() is not { } sorted)
        {
            return null;
        }

        var body = new Block(sorted);
        return VectorAxis.IsVector(_loop.Index, _loop.Length, body) ? _loop with { Body = body, IsVector = true } : null;
    }

    /// <summary>
    /// Whether there are recurrences, and all factors that differ from step to step are the same ones: with their products the states of two take as long in
    /// lanes as one by one, where a step takes as long as one multiplication and addition however many states there are.
    /// </summary>
    private bool IsWorthwhile => _steps.Any(step => step.Statement is Recur)
        && _steps.Select(step => step.Statement).OfType<Recur>().Where(recur => recur.Factors is not null).Select(recur => recur.Factor).Distinct().Count() <= 1;

    /// <summary>The statement, reading the states by the names that those before and after a step have.</summary>
    private Statement? Step(Statement statement)
    {
        switch (statement)
        {
            case Declare declare:
                _declared[declare.Local] = Current(declare.Value);
                return declare with { Value = _declared[declare.Local] };
            case Store store:
                return store with { Offset = Current(store.Offset), Value = Current(store.Value) };
            case Accumulate accumulate when !_own.Contains(accumulate.Local):
                return accumulate with { Value = Current(accumulate.Value) };
            case Assign assign when !_own.Contains(assign.Local):
                return (Statement?)Sum(assign) ?? (Statement?)Recur(assign) ?? Delay(assign);
            default:
                return null;
        }
    }

    /// <summary>What is added to a state that nothing else reads.</summary>
    private Accumulate? Sum(Assign assign) => assign.Value is Apply { Op: Add or Subtract, Operands: [LocalRead before, var term] } sum && before.Local == assign.Local && IsReadOnce(assign.Local)
        ? new Accumulate(assign.Local, sum.Op is Add ? Current(term) : Apply.Of(new Negate(), Current(term)))
        : null;

    private bool IsReadOnce(Local local) => _loop.Body.Statements.SelectMany(statement => statement.Expressions()).SelectMany(expression => expression.Tree).Count(part => part is LocalRead read && read.Local == local) == 1;

    private Recur? Recur(Assign assign)
    {
        var (state, before) = (assign.Local, _current[assign.Local]);
        if (Form(Current(assign.Value), before) is not { Factor: { } factor } form || (Varies(factor) && state.Element != ElementType.Float64))
        {
            return null;
        }

        var after = new Local(_names.Fresh($"{state.Name}_next_{_loop.Index.Name}"), state.Element);
        _current[state] = after;
        return new Recur(
            state, before, after, factor, form.Offset ?? new Literal(Constant.Of(state.Element, 0)),
            new Local(_names.Fresh(state.Name + "Powers"), state.Element), new Local(_names.Fresh(state.Name + "Steps"), state.Element),
            Varies(factor) ? new Local(_names.Fresh(state.Name + "Factors"), state.Element) : null, _holds);
    }

    private Delay? Delay(Assign assign)
    {
        var (state, before, value) = (assign.Local, _current[assign.Local], Current(assign.Value));
        if (state.Element != ElementType.Float64 || Depends(value, before))
        {
            return null;
        }

        // What later statements read of the state is the value, which needs no other name where it has one.
        while (value is LocalRead read && _declared.TryGetValue(read.Local, out var other) && other is LocalRead)
        {
            value = other;
        }

        if (value is not LocalRead named)
        {
            named = new LocalRead(new Local(_names.Fresh($"{state.Name}_next_{_loop.Index.Name}"), state.Element));
            _declared[named.Local] = value;
            _steps.Add((null, new Declare(named.Local, value)));
        }

        _current[state] = named.Local;
        return new Delay(state, before, named, new Local(_names.Fresh(state.Name + "Steps"), state.Element));
    }

    /// <summary>Recurrences that add a delayed multiple of their own state have two lags.</summary>
    private void FindLags()
    {
        var delays = _steps.Select(step => step.Statement).OfType<Delay>().ToList();
        for (var i = 0; i < _steps.Count && delays.Count > 0; i++)
        {
            if (_steps[i].Statement is Recur { Factors: null, Before: { } before, State.Element: ElementType.Float64 } recur
                && delays.Select(delay => Lagged(recur, delay, before)).FirstOrDefault(lagged => lagged is not null) is { } lagged)
            {
                _steps[i] = (_steps[i].Origin, lagged);
            }
        }
    }

    /// <summary>A recurrence whose second lag is what a delay keeps of it; null where it is not.</summary>
    private Recur? Lagged(Recur recur, Delay delay, Local before)
    {
        if (Form(delay.Value, before) is not { Factor: { } kept } next || Varies(kept) || Form(recur.Offset, delay.Before!) is not { Factor: { } factor } form || Varies(factor))
        {
            return null;
        }

        var state = delay.State;
        var lag = new Lag(
            state, factor, kept, kept is not Literal { Value.Number: 1 } && IsZeroAtFirst(state), next.Offset,
            new Local(_names.Fresh($"{state.Name}_added_{_loop.Index.Name}"), state.Element), new Local(_names.Fresh(state.Name + "Added"), state.Element));
        return recur with { Lag = lag, Offset = form.Offset ?? new Literal(Constant.Of(recur.State.Element, 0)) };
    }

    private bool IsZeroAtFirst(Local state) => _earlier.LastOrDefault(statement => statement.Declared().Contains(state) || new[] { statement }.AndNested().Any(part => part.LocalWritten() == state))
        is Declare { Value: Literal { Value.Number: 0 } };

    private Expression Current(Expression value) => value.Rewrite(part => part is LocalRead read && _current.TryGetValue(read.Local, out var current) ? new LocalRead(current) : null);

    /// <summary>Whether a value may be another one in each step.</summary>
    private bool Varies(Expression value) => value.Tree.Any(part => part switch
    {
        LocalRead read => _own.Contains(read.Local) || _current.ContainsKey(read.Local) || _current.ContainsValue(read.Local),
        Load => true,
        _ => false,
    });

    private bool Depends(Expression value, Local before) => value.Tree.OfType<LocalRead>().Any(read => read.Local == before || (_declared.ContainsKey(read.Local) && Depends(read.Local, before)));

    // Asked once: what is declared may be read twice, and so may what it is computed from.
    private bool Depends(Local local, Local before) => _dependent.GetOrAdd((local, before), () => Depends(_declared[local], before));

    private (Expression? Factor, Expression? Offset)? Form(Local local, Local before) => _forms.GetOrAdd((local, before), () => Form(_declared[local], before));

    /// <summary>A value as factor · state + offset, absent parts being 0; null where it is nothing of the kind.</summary>
    private (Expression? Factor, Expression? Offset)? Form(Expression value, Local before)
    {
        if (!Depends(value, before))
        {
            return (null, value);
        }

        switch (value)
        {
            case LocalRead read:
                return read.Local == before ? (new Literal(Constant.Of(before.Element, 1)), null) : Form(read.Local, before);
            case Apply { Op: Negate, Operands: [var x] } when Form(x, before) is { } form:
                return (Minus(form.Factor), Minus(form.Offset));
            case Apply { Op: Add, Operands: [var x, var y] } when Form(x, before) is { } left && Form(y, before) is { } right:
                return (Sum(left.Factor, right.Factor), Sum(left.Offset, right.Offset));
            case Apply { Op: Subtract, Operands: [var x, var y] } when Form(x, before) is { } left && Form(y, before) is { } right:
                return (Difference(left.Factor, right.Factor), Difference(left.Offset, right.Offset));
            case Apply { Op: Multiply, Operands: [var x, var y] } when !Depends(x, before) && Form(y, before) is { } form:
                return (Times(x, form.Factor), Times(x, form.Offset));
            case Apply { Op: Multiply, Operands: [var x, var y] } when !Depends(y, before) && Form(x, before) is { } form:
                return (Times(y, form.Factor), Times(y, form.Offset));
            case Apply { Op: MultiplyAddEstimate, Operands: [var x, var y, var z] } when !Depends(x, before) && Form(y, before) is { } form && Form(z, before) is { } rest:
                return (Sum(Times(x, form.Factor), rest.Factor), Sum(Times(x, form.Offset), rest.Offset));
            default:
                return null;
        }
    }

    private static Expression? Minus(Expression? x) => x switch
    {
        null => null,
        Apply { Op: Negate, Operands: [var y] } => y,
        _ => Apply.Of(new Negate(), x),
    };

    private static Expression? Sum(Expression? x, Expression? y) => (x, y) switch
    {
        (null, _) => y,
        (_, null) => x,
        (_, Apply { Op: Negate, Operands: [var z] }) => Difference(x, z),
        (Apply { Op: Negate, Operands: [var z] }, _) => Difference(y, z),
        _ => Apply.Of(new Add(), x, y),
    };

    private static Expression? Difference(Expression? x, Expression? y) => y is null ? x : x is null ? Minus(y) : Apply.Of(new Subtract(), x, y);

    private static Expression? Times(Expression x, Expression? y) => y switch
    {
        null => null,
        Literal { Value.Number: 1 } => x,
        Literal { Value.Number: -1 } => Minus(x),
        _ => Apply.Of(new Multiply(), x, y),
    };

    /// <summary>The statements without what only the recurrences have read.</summary>
    private List<(string? Origin, Statement Statement)> WithoutUnread()
    {
        var read = new HashSet<Local>();
        var kept = new List<(string?, Statement)>();
        foreach (var step in _steps.AsEnumerable().Reverse().Where(step => step.Statement is not Declare declare || read.Contains(declare.Local)))
        {
            read.UnionWith(step.Statement.Expressions().SelectMany(expression => expression.Tree).Select(part => part switch { LocalRead local => local.Local, Load load => load.Along, _ => null }).OfType<Local>());
            if (step.Statement is Store { Along: { } along })
            {
                read.Add(along);
            }

            kept.Insert(0, step);
        }

        return kept;
    }

    /// <summary>The statements, each behind what declares what it reads; null where there is no such order.</summary>
    private List<Statement>? Sorted()
    {
        var pending = WithoutUnread();
        var missing = new HashSet<Local>(pending.SelectMany(step => step.Statement.Declared()));
        var (sorted, origin) = (new List<Statement>(), _steps[0].Origin);
        while (pending.Count > 0)
        {
            var next = pending.FindIndex(step => !missing.Any(local => step.Statement.Expressions().Any(expression => expression.Reads(local))));
            if (next < 0)
            {
                return null;
            }

            var (from, statement) = pending[next];
            pending.RemoveAt(next);
            missing.ExceptWith(statement.Declared());
            if (from is not null && (from != origin || sorted.Count == 0))
            {
                sorted.Add(new Comment(from));
                origin = from;
            }

            sorted.Add(statement);
        }

        return sorted;
    }
}
