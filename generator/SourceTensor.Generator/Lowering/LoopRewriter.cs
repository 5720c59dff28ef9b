using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>Copies of statements and expressions with some of their parts replaced, and questions about what they touch.</summary>
internal static class LoopRewriter
{
    /// <summary>The expression with every part for which the function gives another replaced by that, outermost first.</summary>
    public static Expression Rewrite(this Expression expression, Func<Expression, Expression?> replace) => replace(expression) ?? expression switch
    {
        Load load => load with { Offset = load.Offset.Rewrite(replace) },
        Splat splat => new Splat(splat.Value.Rewrite(replace)),
        Pack pack => new Pack([.. pack.Values.Select(value => value.Rewrite(replace))]),
        LaneOf lane => lane with { Pack = lane.Pack.Rewrite(replace) },
        Apply apply => Apply.Of(apply.Op, [.. apply.Operands.Select(operand => operand.Rewrite(replace))]),
        _ => expression,
    };

    public static Expression Rename(this Expression expression, Local from, Local to) => expression.Rewrite(part => part switch
    {
        LocalRead read when read.Local == from => new LocalRead(to),
        Load load => load with { Offset = load.Offset.Rename(from, to), Along = load.Along == from ? to : load.Along },
        _ => null,
    });

    /// <summary>The statement, and what is inside it, with one local in the place of another.</summary>
    public static Statement Rename(this Statement statement, Local from, Local to) => statement switch
    {
        Declare declare => declare with { Local = declare.Local == from ? to : declare.Local, Value = declare.Value.Rename(from, to) },
        Assign assign => assign with { Local = assign.Local == from ? to : assign.Local, Value = assign.Value.Rename(from, to) },
        Accumulate accumulate => accumulate with { Local = accumulate.Local == from ? to : accumulate.Local, Value = accumulate.Value.Rename(from, to) },
        Recur recur => recur with { Factor = recur.Factor.Rename(from, to), Lag = recur.Lag is { } lag ? lag with { Added = lag.Added?.Rename(from, to) } : null, Offset = recur.Offset.Rename(from, to) },
        Delay delay => delay with { Value = delay.Value.Rename(from, to) },
        Store store => store with { Offset = store.Offset.Rename(from, to), Along = store.Along == from ? to : store.Along, Value = store.Value.Rename(from, to) },
        Loop loop => loop with { Body = new Block(loop.Body.Statements.Select(inner => inner.Rename(from, to))) },
        _ => statement,
    };

    /// <summary>The statement of a loop's step, not one that holds others, with another value in the place of each it computes with.</summary>
    public static Statement WithValues(this Statement statement, Func<Expression, Expression> value) => statement switch
    {
        Declare declare => declare with { Value = value(declare.Value) },
        Assign assign => assign with { Value = value(assign.Value) },
        Accumulate accumulate => accumulate with { Value = value(accumulate.Value) },
        Store store => store with { Offset = value(store.Offset), Value = value(store.Value) },
        _ => statement,
    };

    /// <summary>The expressions a statement evaluates; those of nested blocks included.</summary>
    public static IEnumerable<Expression> Expressions(this Statement statement) => statement switch
    {
        Declare declare => [declare.Value],
        Assign assign => [assign.Value],
        Accumulate accumulate => [accumulate.Value],
        AccumulateLog { Finite: { } finite } product => [product.Factor, product.Coefficient, product.Logarithm, new LocalRead(finite)],
        AccumulateLog product => [product.Factor, product.Coefficient, product.Logarithm],
        Recur { Lag: { } lag } recur => lag.Added is null ? [recur.Factor, lag.Factor, new LocalRead(lag.State), lag.Kept, recur.Offset] : [recur.Factor, lag.Factor, new LocalRead(lag.State), lag.Kept, lag.Added, recur.Offset],
        Recur recur => [recur.Factor, recur.Offset],
        Delay delay => [delay.Value],
        Store store => [store.Offset, store.Value],
        Fill fill => [fill.To.Offset, fill.Value],
        Copy copy => [copy.To.Offset, copy.From.Offset],
        CallKernel call => [.. call.Parts.Select(part => part.Offset), .. call.Sizes],
        MultiplyMatrices product => product.Matrices.Select(matrix => matrix.Part.Offset),
        TestIndex test => [test.Index],
        TestRange test => [test.Start],
        TestIndices test => test.Member is null ? [test.Indices.Offset] : [test.Indices.Offset, test.Member],
        TestRequirement test => [test.Member],
        ThrowStatement thrown => thrown.Shown,
        Hold hold => [hold.Condition],
        CallMethod call => call.Arguments.Select(argument => argument.Scalar ?? argument.Tensor!.Offset),
        Grow grow => [grow.Elements],
        If branch => branch.Blocks.SelectMany(block => block.Statements).SelectMany(Expressions).Prepend(branch.Condition),
        GuardedLoop loop => loop.Body.Statements.SelectMany(Expressions).Prepend(new LocalRead(loop.Guard)),
        PackedLoop loop => loop.Body.Statements.SelectMany(Expressions).Concat(loop.Packs.SelectMany(pack => pack.States).Select(state => new LocalRead(state))).Concat(loop.Splats.Select(splat => splat.Value)),
        Loop loop => loop.Body.Statements.SelectMany(Expressions),
        Turns turns => turns.Steps.Expressions().Concat(turns.Vectors.Expressions()),
        BlockLoop loop => loop.Body.Statements.SelectMany(Expressions),
        _ => [],
    };

    /// <summary>Whether a statement, or one inside it, computes a function that takes as long as several sums.</summary>
    public static bool HasFunctions(this Statement statement) => statement.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Apply { Op.IsExpensive: true });

    /// <summary>The parts that are computed whatever else is: of a choice that is the same for all lanes not the sides.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isSame">Whether something is the same for all lanes.</param>
    public static IEnumerable<Expression> Unconditional(this Expression expression, Func<Expression, bool> isSame) => expression switch
    {
        Load => [],
        Apply { Op: Ops.Where, Operands: [var condition, _, _] } when isSame(condition) => [],
        _ => expression.Children,
    };

    /// <summary>Whether an expression can be evaluated before a loop in which some locals change: no step may read an element or divide integers, since there may be none.</summary>
    public static bool CanStandBefore(this Expression expression, HashSet<Local> changing) => expression.Tree.All(part => part switch
    {
        LocalRead read => !changing.Contains(read.Local),
        Size size => size.Dimension.IsKnownAtEntry,
        Apply apply => apply.Element.IsFloating() || apply.Op is Ops.ComparisonOp,
        Literal => true,
        _ => false,
    });

    /// <summary>The locals that a statement, or one inside it, declares or gives another value.</summary>
    public static IEnumerable<Local> Changing(this Statement statement) => new[] { statement }.AndNested().SelectMany(part => part switch
    {
        PackedLoop packed => [packed.Index, .. packed.Packs.SelectMany(pack => pack.States)],
        Loop loop => [loop.Index],
        _ => part.Declared().Concat(part.LocalWritten() is { } written ? [written] : []),
    });

    /// <summary>The locals that a statement, not one inside it, declares.</summary>
    public static IEnumerable<Local> Declared(this Statement statement) => statement switch
    {
        Declare declare => [declare.Local],
        DeclareLater later => [later.Local],
        Recur recur => recur.Declared,
        Delay { Before: { } before } => [before],
        CallKernel { Result: { } result } => [result],
        CallMethod call => [call.Local],
        _ => [],
    };

    /// <summary>The statements of a block without declarations that nothing behind them reads and that cannot throw; an integer may be a length, which no expression reads.</summary>
    public static IReadOnlyList<Statement> WithoutUnread(this IReadOnlyList<Statement> statements)
    {
        var read = new HashSet<Local>();
        var kept = new List<Statement>();
        foreach (var statement in statements.Reverse().Where(statement => statement is not Declare declare || declare.Local.Element.IsInteger() || read.Contains(declare.Local) || declare.Value.Tree.OfType<Apply>().Any(part => part.CanThrow)))
        {
            kept.Add(statement);
            read.UnionWith(statement.Changing());
            read.UnionWith(statement.Expressions().SelectMany(expression => expression.Tree).Select(part => part is LocalRead local ? local.Local : (part as Load)?.Along).OfType<Local>());
        }

        kept.Reverse();
        return kept;
    }

    public static IEnumerable<Statement> AndNested(this IEnumerable<Statement> statements) => statements.SelectMany(
        statement => statement.Blocks.SelectMany(block => block.Statements.AndNested()).Prepend(statement));

    /// <summary>The local that a statement, not one inside it, gives another value.</summary>
    public static Local? LocalWritten(this Statement statement) => statement switch
    {
        Assign assign => assign.Local,
        Accumulate accumulate => accumulate.Local,
        Recur recur => recur.State,
        Delay delay => delay.State,
        _ => null,
    };

    /// <summary>The buffers whose contents a statement reads.</summary>
    public static IEnumerable<Buffer> BuffersRead(this Statement statement) => statement.Expressions()
        .SelectMany(expression => expression.Tree).OfType<Load>().Select(load => load.Buffer)
        .Concat(new[] { statement }.AndNested().SelectMany(part => part switch
        {
            Copy copy => [copy.From.Buffer],
            TestIndices test => [test.Indices.Buffer],
            CallMethod call => call.Arguments.Select(argument => argument.Tensor?.Buffer).OfType<Buffer>(),
            CallKernel call => [.. call.From.Concat(call.Scratch).Select(read => read.Buffer)],
            MultiplyMatrices product => product.Matrices.Take(product.Adds ? 3 : 2).Select(matrix => matrix.Part.Buffer),
            _ => Array.Empty<Buffer>(),
        }));

    /// <summary>The buffers that a statement, or one inside it, reads or writes.</summary>
    public static IEnumerable<Buffer> BuffersTouched(this Statement statement) => statement.BuffersRead().Concat(statement.BuffersWritten());

    /// <summary>The buffers that a statement, or one inside it, writes.</summary>
    public static IEnumerable<Buffer> BuffersWritten(this Statement statement) => new[] { statement }.AndNested().Select(BufferWritten).OfType<Buffer>();

    /// <summary>The buffer a statement that holds no others writes, or makes room in.</summary>
    public static Buffer? BufferWritten(this Statement statement) => statement switch
    {
        Store store => store.Buffer,
        Fill fill => fill.To.Buffer,
        Copy copy => copy.To.Buffer,
        CallKernel call => call.To?.Buffer,
        MultiplyMatrices product => product.Result.Part.Buffer,
        Resize resize => resize.Buffer,
        Grow grow => grow.Buffer,
        _ => null,
    };
}
