using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>Statements over all rows, as statements over those of one block.</summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="count">How many the block has.</param>
/// <param name="start">The first row of the block.</param>
/// <param name="local">Buffers that hold one block, by those that hold all rows.</param>
/// <param name="transposed">Right factors that have been transposed.</param>
internal sealed class RowRewriter(Dimension rows, Dimension count, Local start, IReadOnlyDictionary<Buffer, Buffer> local, IReadOnlyDictionary<MatrixPart, MatrixPart> transposed)
{
    public Statement Rewrite(Statement statement) => statement switch
    {
        Loop loop => loop with { Length = count, Body = new Block(loop.Body.Statements.Select(inner => Inside(inner, loop.Index))) },
        Fill fill => fill with { To = PartOf(fill.To) },
        MultiplyMatrices product when product.Rows == rows => product with
        {
            Rows = count,
            Left = product.Left with { Part = PartOf(product.Left.Part) },
            Right = transposed.TryGetValue(product.Right, out var copy) ? copy : product.Right,
            Result = product.Result with { Part = PartOf(product.Result.Part) },
        },
        MultiplyMatrices product => product with
        {
            Terms = count,
            Left = product.Left with { Part = PartOf(product.Left.Part) },
            Right = product.Right with { Part = PartOf(product.Right.Part) },
            Adds = true,
        },
        _ => statement,
    };

    /// <summary>The rows of a tensor that belong to the block.</summary>
    private Part PartOf(Part part)
    {
        EquatableArray<Dimension> shape = [count, .. part.Buffer.Type.Shape.Skip(1)];
        return local.TryGetValue(part.Buffer, out var block)
            ? new Part(block, Literal.Zero, shape)
            : new Part(part.Buffer, Offsets.Multiply(new LocalRead(start), RowAccess.RowSize(part.Buffer)), shape);
    }

    private Statement Inside(Statement statement, Local row) => statement switch
    {
        Declare declare => declare with { Value = Inside(declare.Value, row) },
        Assign assign => assign with { Value = Inside(assign.Value, row) },
        Accumulate accumulate => accumulate with { Value = Inside(accumulate.Value, row) },
        Store store when local.TryGetValue(store.Buffer, out var block) => store with { Buffer = block, Value = Inside(store.Value, row) },
        Store store => store with { Offset = Offset(store.Offset, store.Along, row), Value = Inside(store.Value, row) },
        If branch => new If(Inside(branch.Condition, row), Inside(branch.WhenTrue, row), Inside(branch.WhenFalse, row)),
        Loop loop => loop with { Body = Inside(loop.Body, row) },
        _ => statement,
    };

    private Block Inside(Block block, Local row) => new(block.Statements.Select(statement => Inside(statement, row)));

    private Expression Inside(Expression expression, Local row) => expression.Rewrite(part => part switch
    {
        Load load when local.TryGetValue(load.Buffer, out var block) => new Load(block, load.Offset, load.Along),
        Load load => load with { Offset = Offset(load.Offset, load.Along, row) },
        LocalRead read when read.Local == row => Offsets.Add(new LocalRead(start), read),
        _ => null,
    });

    // Memory that holds all rows is found from the first of them.
    private Expression Offset(Expression offset, Local? along, Local row)
    {
        var moved = Inside(offset, row);
        return along == row ? Offsets.Add(new LocalRead(start), moved) : moved;
    }
}
