using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A loop whose steps wait for each other, and the loop of vectors behind it that computes with what it has kept, take turns: while a step waits for the
/// one before, the processor computes vectors of steps before these. The vectors are some way behind, so that what is loaded has reached the cache: numbers that are
/// stored one by one and loaded together at once would be waited for.
///
/// Precondition: the second reads of what the first writes only the element of its own index, and no state; the steps are short, so that a processor has those of
/// one turn and the vectors of another at hand at once. Every number is the same.
/// </summary>
internal sealed class InTurns
{
    /// <summary>Operations, loads and stores of a step; of longer ones a processor never sees the vectors behind them.</summary>
    private const int LongestStep = 10;

    private readonly Loop _steps;
    private readonly Loop _vectors;
    private readonly HashSet<Local> _changed;
    private readonly HashSet<Buffer> _written;

    private InTurns(Loop steps, Loop vectors)
    {
        (_steps, _vectors) = (steps, vectors);
        _changed = [.. steps.Changing()];
        _written = [.. steps.BuffersWritten()];
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        List<Statement> statements = [.. kernel.Body.Statements];
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is Loop { IsVector: false, Reverse: false } steps and not RowLoop
                && !kernel.Function.MayBeNegative(steps.Length)
                && statements.FindIndex(i, statement => statement is Loop { IsVector: true } and not LaneLoop) is var j and > 0
                && new InTurns(steps, (Loop)statements[j]).Run(statements.GetRange(i + 1, j - i - 1), names) is { } turns)
            {
                statements.RemoveRange(i, j - i + 1);
                statements.InsertRange(i, turns);
            }
        }

        return kernel with { Body = new Block(statements) };
    }

    /// <param name="between">What stands between the loops.</param>
    /// <param name="names">The names of the kernel.</param>
    private List<Statement>? Run(List<Statement> between, Names names)
    {
        if (_vectors.Length != _steps.Length || !AreShort() || !AreVectors() || Moved(between) is not var (before, after))
        {
            return null;
        }

        var parts = new Dictionary<Buffer, Buffer>();
        var body = _steps.Body.Statements.Select(statement => Part(statement)).ToList();
        return [.. before, new Turns(_steps, _vectors, new Block(body), new Local(names.Fresh("start"), ElementType.Int32), new Local(names.Fresh("first"), ElementType.Int32), [.. parts.Select(pair => (pair.Value, pair.Key))]), .. after];

        Buffer PartOf(Buffer buffer) => parts.GetOrAdd(buffer, () => new Buffer(names.Fresh(buffer.Name + "_part"), buffer.Kind, buffer.Type));
        Expression PartsIn(Expression value) => value.Rewrite(part => part is Load load && IsItem(load.Buffer, load.Offset, load.Along, _steps.Index) ? load with { Buffer = PartOf(load.Buffer) } : null);
        Statement Part(Statement statement) => statement.WithValues(PartsIn) is var inner && inner is Store store ? store with { Buffer = PartOf(store.Buffer) } : inner;
    }

    private bool AreShort()
    {
        var statements = _steps.Body.Statements;
        var values = statements.SelectMany(LoopRewriter.Expressions).SelectMany(value => value.Tree).ToList();
        return statements.All(statement => statement is Comment or Declare or Assign or Store)
            && statements.OfType<Assign>().Any() && statements.OfType<Store>().All(store => IsItem(store.Buffer, store.Offset, store.Along, _steps.Index))
            && !_steps.HasFunctions() && values.All(value => value is not Apply { CanThrow: true })
            && values.All(value => value is not LocalRead read || read.Local != _steps.Index)
            && values.OfType<Load>().All(load => IsItem(load.Buffer, load.Offset, load.Along, _steps.Index) || (load.Along is null && !_written.Contains(load.Buffer)))
            && values.Count(value => value is Load or Apply) + statements.OfType<Store>().Count() <= LongestStep;
    }

    private bool AreVectors()
    {
        var statements = _vectors.Body.Statements;
        return statements.All(statement => statement is Comment or Declare or Accumulate or AccumulateLog)
            && VectorAxis.NumberIn(_vectors.Index, _vectors.Length, new Block(statements.Where(statement => statement is not AccumulateLog))) != ElementType.Float32
            && _vectors.HasFunctions() && !_changed.Any(local => _vectors.Expressions().Any(value => value.Reads(local)))
            && _vectors.BuffersRead().Any(_written.Contains)
            && _vectors.Expressions().SelectMany(value => value.Tree).OfType<Load>().All(load => !_written.Contains(load.Buffer) || IsItem(load.Buffer, load.Offset, load.Along, _vectors.Index));
    }

    /// <summary>What stands between the loops, before both and behind both; null where something can be neither.</summary>
    private (List<Statement> Before, List<Statement> After)? Moved(List<Statement> between)
    {
        var (before, after) = (new List<Statement>(), new List<Statement>());
        var later = new HashSet<Local>(_changed);
        foreach (var statement in between)
        {
            var waits = statement.Expressions().Any(value => later.Any(value.Reads) || _written.Any(value.Reads));
            if (statement is not (Comment or Declare or Hold) || statement.Expressions().SelectMany(value => value.Tree).Any(part => part is Apply { CanThrow: true }))
            {
                return null;
            }

            (waits ? after : before).Add(statement);
            later.UnionWith(waits ? statement.Declared() : []);
        }

        var gathered = new HashSet<Local>(_vectors.Changing());
        return _vectors.Expressions().Any(value => later.Any(value.Reads)) || gathered.Any(later.Contains) || after.SelectMany(LoopRewriter.Expressions).Any(value => gathered.Any(value.Reads)) ? null : (before, after);
    }

    private static bool IsItem(Buffer buffer, Expression offset, Local? along, Local index) =>
        along == index && offset == Literal.Zero && buffer is { Type.Rank: 1, IsPerLane: false, Kind: BufferKind.Parameter or BufferKind.Workspace };
}
