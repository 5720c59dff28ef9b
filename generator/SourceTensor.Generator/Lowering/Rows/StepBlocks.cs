using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Products for all steps of a loop, which one stands before it and reads an item a step, or behind it and sums over what the steps have
/// left, are computed for a block of steps at a time, before and behind these, while what passes between is in cache. What only they and
/// the loop need has memory for one block.
/// </summary>
internal sealed class StepBlocks
{
    /// <summary>The rows of a block of a product before a loop: enough for it to run at full speed.</summary>
    private const int RowsPerBlock = 64;

    /// <summary>The terms of a block of a product behind a loop: so many are added up in registers anyway.</summary>
    private const int TermsPerBlock = 256;

    /// <summary>The lengths of blocks are numbered apart from those of <see cref="RowBlocks"/>.</summary>
    private const int FirstSymbol = int.MinValue;

    private readonly Kernel _kernel;
    private readonly Names _names;
    private readonly List<Buffer> _workspace;
    private int _symbols;

    private StepBlocks(Kernel kernel, Names names)
    {
        (_kernel, _names) = (kernel, names);
        _workspace = [.. kernel.Workspace];
    }

    public static Kernel Run(Kernel kernel, Names names)
    {
        var blocks = new StepBlocks(kernel, names);
        var body = blocks.Run(kernel.Body.Statements);
        return kernel with { Body = new Block(body), Workspace = blocks._workspace };
    }

    private IReadOnlyList<Statement> Run(IReadOnlyList<Statement> statements)
    {
        foreach (var loop in statements.OfType<Loop>().Where(loop => loop is { IsVector: false } and not (LaneLoop or PackedLoop) && new Statement[] { loop }.AndNested().OfType<MultiplyMatrices>().Any()).ToList())
        {
            var products = new StepProducts(loop, statements, _kernel);
            if (!_kernel.Function.MayBeNegative(loop.Length) && (products.Before.Count > 0 || products.After.Count > 0) && !IsOneBlock(loop, products))
            {
                statements = [.. statements.SelectMany(statement => statement == loop ? Blocked(loop, products) : products.Moves(statement) ? [] : new[] { statement })];
            }
        }

        return statements;
    }

    private static int Size(StepProducts products) => products.After.Count > 0 ? TermsPerBlock : RowsPerBlock;

    private static bool IsOneBlock(Loop loop, StepProducts products) => loop.Length.IsConstant && products.Rows.IsConstant && loop.Length.Constant * products.Rows.Constant <= Size(products);

    private IEnumerable<Statement> Blocked(Loop loop, StepProducts products)
    {
        var (start, count) = (new Local(_names.Fresh("start"), ElementType.Int32), new Local(_names.Fresh("count"), ElementType.Int32));
        var length = Dimension.Of(new LocalSymbol(FirstSymbol + _symbols++, count.Name, MayBeNegative: false));
        var step = new Local(_names.Fresh("step"), ElementType.Int32);
        var local = products.Local.ToDictionary(buffer => buffer, buffer => Shrunk(buffer, products));
        var before = new List<Statement>(products.After.Where(product => !product.Adds).Select(product => new Fill(product.Result.Part, new Literal(Constant.Of(product.Result.Part.Buffer.Element, 0)))));
        var transposed = TransposedFactors.Of(products.Before, before, _workspace, _names);
        var rewriter = new StepRewriter(loop.Index, step, start, length, local, transposed);
        var size = StepsOfBlock(products, before);
        var index = new Declare(loop.Index, Offsets.Add(new LocalRead(start), new LocalRead(step)));
        var body = new Block(loop.Body.Statements.Select(rewriter.Rewrite).Prepend(index));
        var blocks = new BlockLoop(start, count, loop.Length, size, new Block(
        [
            .. products.Before.Select(product => rewriter.BlockOf(product, products.Rows)),
            loop with { Index = step, Length = length, Body = body },
            .. products.After.Select(product => rewriter.SumOf(product, products.Rows)),
        ]))
        {
            Reverse = loop.Reverse,
        };
        return [.. before, blocks];
    }

    /// <summary>How many steps have the rows of a block, one at least: a number, or a local.</summary>
    private Expression StepsOfBlock(StepProducts products, List<Statement> before)
    {
        if (products.Rows.IsConstant)
        {
            return new Literal(Constant.Of((int)Math.Max(1, Size(products) / Math.Max(1, products.Rows.Constant))));
        }

        var steps = new Local(_names.Fresh("steps"), ElementType.Int32);
        before.Add(new Declare(steps, Steps(products)));
        return new LocalRead(steps);
    }

    private static Expression Steps(StepProducts products)
    {
        var rows = new Size(Dimension.Maximum(products.Rows, Dimension.Of(1)));
        return Apply.Of(new Maximum(), new Literal(Constant.Of(1)), Apply.Of(new Divide(), new Literal(Constant.Of(Size(products))), rows));
    }

    /// <summary>Memory for what the steps of one block have.</summary>
    private Buffer Shrunk(Buffer buffer, StepProducts products)
    {
        var rows = Dimension.Maximum(Dimension.Of(Size(products)), products.Rows);
        var type = buffer.Type with { Shape = [rows, .. products.AfterRows(buffer)] };
        var block = new Buffer(buffer.Name, BufferKind.Workspace, type);
        _workspace[_workspace.IndexOf(buffer)] = block;
        return block;
    }
}
