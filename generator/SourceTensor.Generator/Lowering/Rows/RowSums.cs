using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>The sum over steps of columns times rows, which is what a product of matrices behind the loop is.</summary>
/// <param name="Result">Where the sum goes.</param>
/// <param name="Columns">What has a column for each step.</param>
/// <param name="Rows">What has a row for each step.</param>
/// <param name="Offset">Where those of a step begin.</param>
internal sealed record RowSums(Buffer Result, Buffer Columns, Buffer Rows, Expression Offset)
{
    /// <summary>Says whether the loop has added it up.</summary>
    public Local? AreSums { get; init; }

    /// <summary>Finds the factors of a product of which the rows, the columns and the terms are those of a loop along rows.</summary>
    public static RowSums? Find(MultiplyMatrices product, Loop loop, Dimension row)
    {
        var (one, result) = (Dimension.Of(1), product.Result);
        if (product.Adds || product.Terms != loop.Length || product.Rows != row || product.Columns != row || result.Part.Offset != Literal.Zero)
        {
            return null;
        }

        var (isOfRows, isOfColumns) = (result.RowStride == row && result.ColumnStride == one, result.RowStride == one && result.ColumnStride == row);
        var areSteps = product.Left.RowStride == one && product.Left.ColumnStride == row && product.Right.RowStride == row && product.Right.ColumnStride == one
            && new[] { product.Left, product.Right }.All(factor => factor.Part.Offset == Literal.Zero && factor.Part.Buffer.Element == ElementType.Float64);
        var offset = Offsets.Multiply(new LocalRead(loop.Index), row);
        return !areSteps ? null
            : isOfColumns ? new RowSums(result.Part.Buffer, product.Right.Part.Buffer, product.Left.Part.Buffer, offset)
            : isOfRows ? new RowSums(result.Part.Buffer, product.Left.Part.Buffer, product.Right.Part.Buffer, offset)
            : null;
    }
}
