using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Products with many rows and what is computed from them row by row are computed for a block of rows at a time, from the first to the
/// last, while the block is in cache. What only they need has memory for one block. Not inside of loops, whose steps have few rows.
/// </summary>
internal sealed class RowBlocks
{
    /// <summary>The rows of a block: enough for products to run at full speed, few enough for what is between them to stay in cache.</summary>
    private const int RowsPerBlock = 64;

    private readonly Kernel _kernel;
    private readonly Names _names;
    private readonly List<Buffer> _workspace;
    private readonly HashSet<Buffer> _removed = [];
    private int _symbols;

    private RowBlocks(Kernel kernel, Names names)
    {
        (_kernel, _names) = (kernel, names);
        _workspace = [.. kernel.Workspace];
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        var blocks = new RowBlocks(kernel, names);
        var body = blocks.Run(kernel.Body);
        return kernel with { Body = body, Workspace = [.. blocks._workspace.Where(buffer => !blocks._removed.Contains(buffer))] };
    }

    private Block Run(Block block)
    {
        var statements = block.Statements;
        var result = new List<Statement>();
        for (var i = 0; i < statements.Count;)
        {
            if (RunFrom(statements, i) is var (run, count))
            {
                result.AddRange(Blocked(run));
                i += count;
            }
            else
            {
                result.Add(statements[i++]);
            }
        }

        return new Block(result);
    }

    /// <summary>The longest run of statements from one on that is worth it, and how many they are; null where there is none.</summary>
    private (RowRun Run, int Count)? RunFrom(IReadOnlyList<Statement> statements, int first)
    {
        var rows = statements[first] switch
        {
            MultiplyMatrices product => product.Rows,
            Loop loop => loop.Length,
            Fill { To.Shape: [var length, ..] } => length,
            _ => null,
        };
        if (rows is null || (rows.IsConstant && rows.Constant <= 2 * RowsPerBlock) || _kernel.Function.MayBeNegative(rows))
        {
            return null;
        }

        // Up to the last statement that is about rows.
        var (all, count) = (new RowRun(rows), 0);
        for (var i = first; i < statements.Count && all.Take(statements[i]); i++)
        {
            count = statements[i] is not Comment && all.Inside[all.Inside.Count - 1] == statements[i] ? i + 1 - first : count;
        }

        // Products by themselves are in blocks already.
        var run = new RowRun(rows);
        var isWorthIt = statements.Skip(first).Take(count).All(run.Take) && run.Inside.OfType<MultiplyMatrices>().Any() && run.Inside.OfType<Loop>().Any();
        return isWorthIt ? (run, count) : null;
    }

    private IEnumerable<Statement> Blocked(RowRun run)
    {
        var (start, count) = (new Local(_names.Fresh("start"), ElementType.Int32), new Local(_names.Fresh("rows"), ElementType.Int32));
        var length = Dimension.Of(new LocalSymbol(-1 - _symbols++, count.Name, MayBeNegative: false));
        var local = run.Inside.SelectMany(LoopRewriter.BuffersTouched).Distinct().Where(buffer => IsLocal(buffer, run)).ToDictionary(buffer => buffer, Shrunk);
        var before = new List<Statement>(run.Before);
        before.AddRange(run.Inside.OfType<MultiplyMatrices>().Where(product => product.Rows != run.Rows).Select(product => new Fill(product.Result.Part, new Literal(Constant.Of(product.Result.Part.Buffer.Element, 0)))));
        var transposed = TransposedFactors.Of(run.Inside.OfType<MultiplyMatrices>().Where(product => product.Rows == run.Rows), before, _workspace, _names);
        var rewriter = new RowRewriter(run.Rows, length, start, local, transposed);
        foreach (var statement in before)
        {
            yield return statement;
        }

        yield return new BlockLoop(start, count, run.Rows, new Literal(Constant.Of(RowsPerBlock)), new Block(run.Inside.Select(rewriter.Rewrite)));
    }

    /// <summary>Whether nothing but the run touches a buffer, and the run only its rows.</summary>
    private bool IsLocal(Buffer buffer, RowRun run) => buffer.Kind == BufferKind.Workspace && RowAccess.HasRows(buffer, run.Rows) && run.HasWritten(buffer) && !run.Gathered.Contains(buffer)
        && Count(_kernel.Body.Statements, buffer) == Count(run.Inside, buffer) && !_kernel.Results.Any(result => result.Scalar?.Reads(buffer) == true);

    private static int Count(IEnumerable<Statement> statements, Buffer buffer) =>
        statements.AndNested().Count(statement => statement.Blocks.Count == 0 && statement.BuffersTouched().Contains(buffer));

    /// <summary>Memory for the rows of one block.</summary>
    private Buffer Shrunk(Buffer buffer)
    {
        var type = buffer.Type with { Shape = [Dimension.Of(RowsPerBlock), .. buffer.Type.Shape.Skip(1)] };
        var block = new Buffer(buffer.Name, BufferKind.Workspace, type);
        _workspace[_workspace.IndexOf(buffer)] = block;
        return block;
    }
}
