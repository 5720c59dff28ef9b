using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>Right factors of products in blocks, in the order in which products read them: made once and not for each block.</summary>
internal static class TransposedFactors
{
    /// <summary>The copies, by the factors.</summary>
    /// <param name="products">The products whose right factor is the same for all blocks.</param>
    /// <param name="before">Where the statements that make the copies are added.</param>
    /// <param name="workspace">Where their memory is added.</param>
    /// <param name="names">Names that are free.</param>
    public static IReadOnlyDictionary<MatrixPart, MatrixPart> Of(IEnumerable<MultiplyMatrices> products, List<Statement> before, List<Buffer> workspace, Names names)
    {
        var transposed = new Dictionary<MatrixPart, MatrixPart>();
        foreach (var product in products.Where(product => !product.Right.ColumnStride.Is(1) && !product.Columns.Is(1) && !transposed.ContainsKey(product.Right)))
        {
            var source = product.Right;
            var buffer = new Buffer(names.Fresh(source.Part.Buffer.Name + "_transposed"), BufferKind.Workspace, new TensorType(source.Part.Buffer.Element, [product.Terms, product.Columns]));
            workspace.Add(buffer);
            before.Add(CopyTo(buffer, product, names));
            transposed[source] = new MatrixPart(new Part(buffer, Literal.Zero, buffer.Type.Shape), product.Columns, Dimension.Of(1));
        }

        return transposed;
    }

    private static Loop CopyTo(Buffer buffer, MultiplyMatrices product, Names names)
    {
        var source = product.Right;
        var (row, column) = (new Local(names.OpenLoop("i"), ElementType.Int32), new Local(names.OpenLoop("i2"), ElementType.Int32));
        names.CloseLoop();
        names.CloseLoop();
        var from = Offsets.Add(source.Part.Offset, Offsets.Add(Offsets.Multiply(new LocalRead(column), source.ColumnStride), Offsets.Multiply(new LocalRead(row), source.RowStride)));
        var store = new Store(buffer, Offsets.Multiply(new LocalRead(row), product.Columns), column, new Load(source.Part.Buffer, from, null));
        var inner = new Loop(column, product.Columns, Reverse: false, IsVector: false, new Block([store]));
        return new Loop(row, product.Terms, Reverse: false, IsVector: false, new Block([inner]));
    }
}
