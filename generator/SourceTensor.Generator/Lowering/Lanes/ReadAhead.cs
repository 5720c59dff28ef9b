using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// In lanes, what a step of a loop inside reads of a row is read a step before: each row is in another page of memory, so that no processor fetches the next
/// one by itself, and what waits for one takes the room of what could be computed meanwhile. Of short steps a processor has many at hand.
///
/// Precondition: every step reads it, and nothing writes it; a step computes a function, and has a state. The last step reads its own row again.
/// </summary>
internal static class ReadAhead
{
    /// <summary>More would take the registers of what is computed.</summary>
    private const int MostReads = 4;

    /// <param name="body">The body of a loop with a step in each lane.</param>
    /// <param name="index">What counts the lanes.</param>
    /// <param name="names">The names of the kernel.</param>
    public static Block Run(Block body, Local index, Names names) => new(body.Statements.SelectMany(statement => statement switch
    {
        Loop { IsVector: false } loop when loop.HasFunctions() && loop.Body.Statements.OfType<Assign>().Any() && loop.Body.Statements.AndNested().All(inner => inner is not Loop) => Ahead(loop, index, names),
        _ when statement.Blocks.Count > 0 => [statement.WithBlocks([.. statement.Blocks.Select(block => Run(block, index, names))])],
        _ => [statement],
    }));

    private static IEnumerable<Statement> Ahead(Loop loop, Local index, Names names)
    {
        var changing = new HashSet<Local>(loop.Changing().Where(local => local != loop.Index));
        var loads = loop.Body.Statements.Where(statement => statement.Blocks.Count == 0).SelectMany(LoopRewriter.Expressions).SelectMany(Loads).Distinct()
            .Where(load => load.Buffer.Kind == BufferKind.Parameter && IsOfRow(load, loop.Index, index) && !changing.Any(load.Reads)).ToList();
        if (loads.Count is 0 or > MostReads)
        {
            return [loop];
        }

        var (first, next) = Steps(loop);
        var hasSteps = Apply.Of(new LessThan(), Literal.Zero, new Size(loop.Length));
        var before = new List<Statement>();
        var body = loop.Body.Statements;
        foreach (var load in loads)
        {
            var ahead = new Local(names.Fresh(load.Buffer.Name + "_ahead"), load.Element, isState: true);
            before.Add(new Declare(ahead, Apply.Of(new Where(), hasSteps, At(first), new Literal(Constant.Of(load.Element, 0)))));
            body = Read(body, load, ahead, At(next), names);

            Load At(Expression step) => load with { Offset = Offsets.At(load.Offset, loop.Index, step) };
        }

        return [.. before, loop with { Body = new Block(body) }];
    }

    /// <summary>The steps with a number read at the step before.</summary>
    private static IReadOnlyList<Statement> Read(IReadOnlyList<Statement> body, Load load, Local ahead, Expression next, Names names)
    {
        var declared = body.OfType<Declare>().FirstOrDefault(declare => declare.Value == load) ?? new Declare(new Local(names.Fresh(load.Buffer.Name + "_here"), load.Element), load);
        IEnumerable<Statement> read = [new Declare(declared.Local, new LocalRead(ahead)), new Assign(ahead, next)];
        var rest = body.Select(statement => statement.WithValues(value => value.Rewrite(part => part == load ? new LocalRead(declared.Local) : null)));
        var at = body.TakeWhile(statement => statement != declared && !statement.Expressions().Any(expression => expression.Tree.Contains(load))).Count();
        return [.. rest.Take(at), .. read, .. rest.Skip(at).Where((_, i) => body[at + i] != declared)];
    }

    /// <summary>The elements that are read whatever else is computed.</summary>
    private static IEnumerable<Load> Loads(Expression expression) => expression switch
    {
        Load load => [load],
        Apply { Op: Where, Operands: [var condition, ..] } => Loads(condition),
        _ => expression.Children.SelectMany(Loads),
    };

    /// <summary>Whether neighbouring lanes read neighbouring elements, of another row in each step.</summary>
    private static bool IsOfRow(Load load, Local step, Local lanes) =>
        Offsets.Growth(load.Place, lanes) is { } between && between.Is(1) && Offsets.Growth(load.Place, step) is { IsConstant: false };

    /// <summary>The first step, and the next one, of the last that one.</summary>
    private static (Expression First, Expression Next) Steps(Loop loop)
    {
        var (here, last) = (new LocalRead(loop.Index), new Size(loop.Length - Dimension.Of(1)));
        return loop.Reverse
            ? (last, Apply.Of(new Maximum(), Apply.Of(new Subtract(), here, new Literal(Constant.Of(1))), Literal.Zero))
            : (Literal.Zero, Apply.Of(new Minimum(), Apply.Of(new Add(), here, new Literal(Constant.Of(1))), last));
    }
}
