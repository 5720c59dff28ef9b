using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>A step of a loop, and products for all its steps, as a step and products of a block of them.</summary>
/// <param name="index">What counts the steps.</param>
/// <param name="step">What counts those of the block.</param>
/// <param name="start">The first step of the block.</param>
/// <param name="count">How many it has.</param>
/// <param name="local">Buffers that hold one block, by those that hold all steps.</param>
/// <param name="transposed">Right factors that have been transposed.</param>
internal sealed class StepRewriter(Local index, Local step, Local start, Dimension count, IReadOnlyDictionary<Buffer, Buffer> local, IReadOnlyDictionary<MatrixPart, MatrixPart> transposed)
{
    /// <summary>The places in memory that a statement, which holds no others, names.</summary>
    public static IEnumerable<(Buffer Buffer, Expression Offset, Local? Along)> Places(Statement statement)
    {
        IEnumerable<Part> parts = statement switch
        {
            Fill fill => [fill.To],
            Copy copy => [copy.From, copy.To],
            MultiplyMatrices product => product.Matrices.Select(matrix => matrix.Part),
            _ => [],
        };
        return parts.Select(part => (part.Buffer, part.Offset, (Local?)null)).Concat(RowAccess.Of(statement).Select(access => (access.Buffer, access.Offset, access.Along)));
    }

    public Statement Rewrite(Statement statement) => statement switch
    {
        Store store when local.TryGetValue(store.Buffer, out var block) => new Store(block, Inside(store.Offset), Along(store.Along), Rewrite(store.Value)),
        Fill fill => new Fill(Rewrite(fill.To), Rewrite(fill.Value)),
        Copy copy => new Copy(Rewrite(copy.To), Rewrite(copy.From)),
        MultiplyMatrices product => product with { Left = Rewrite(product.Left), Right = Rewrite(product.Right), Result = Rewrite(product.Result) },
        { Blocks.Count: > 0 } => statement.WithBlocks([.. statement.Blocks.Select(block => new Block(block.Statements.Select(Rewrite)))]),
        _ => statement.WithValues(Rewrite),
    };

    /// <summary>The rows of a product that the steps of the block read.</summary>
    public MultiplyMatrices BlockOf(MultiplyMatrices product, Dimension rows) => product with
    {
        Rows = Dimension.Product(count, rows),
        Left = BlockOf(product.Left, product.Left.RowStride, rows),
        Right = transposed.TryGetValue(product.Right, out var copy) ? copy : product.Right,
        Result = BlockOf(product.Result, product.Result.RowStride, rows),
    };

    /// <summary>The terms of a product that the steps of the block make, added to those of the blocks before.</summary>
    public MultiplyMatrices SumOf(MultiplyMatrices product, Dimension terms) => product with
    {
        Terms = Dimension.Product(count, terms),
        Left = BlockOf(product.Left, product.Left.ColumnStride, terms),
        Right = BlockOf(product.Right, product.Right.RowStride, terms),
        Adds = true,
    };

    private MatrixPart BlockOf(MatrixPart matrix, Dimension stride, Dimension rows)
    {
        var distance = Dimension.Product(stride, rows);
        EquatableArray<Dimension> shape = [count, distance];
        return local.TryGetValue(matrix.Part.Buffer, out var block)
            ? matrix with { Part = new Part(block, Literal.Zero, shape) }
            : matrix with { Part = new Part(matrix.Part.Buffer, Offsets.Add(matrix.Part.Offset, Offsets.Multiply(new LocalRead(start), distance)), shape) };
    }

    private MatrixPart Rewrite(MatrixPart matrix) => matrix with { Part = Rewrite(matrix.Part) };

    private Part Rewrite(Part part) => local.TryGetValue(part.Buffer, out var block) ? part with { Buffer = block, Offset = Inside(part.Offset) } : part;

    private Expression Rewrite(Expression expression) => expression.Rewrite(part => part is Load load && local.TryGetValue(load.Buffer, out var block) ? new Load(block, Inside(load.Offset), Along(load.Along)) : null);

    private Expression Inside(Expression offset) => offset.Rename(index, step);

    private Local? Along(Local? along) => along == index ? step : along;
}
