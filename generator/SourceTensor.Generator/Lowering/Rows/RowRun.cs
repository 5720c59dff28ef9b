using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Statements one behind the other that can as well be run for some rows at a time: loops over the rows of tensors that keep to their row,
/// products whose left factor and result have these rows, and sums over rows, which are gathered from block to block. What stands between
/// them and needs nothing of them is moved before them.
/// </summary>
internal sealed class RowRun(Dimension rows)
{
    private readonly HashSet<Buffer> _written = [];
    private readonly HashSet<Buffer> _read = [];
    private readonly HashSet<Buffer> _readElsewhere = [];
    private readonly HashSet<Buffer> _gathered = [];
    private readonly HashSet<Local> _localsWritten = [];
    private readonly HashSet<Local> _localsRead = [];

    public Dimension Rows => rows;

    /// <summary>What is run before.</summary>
    public List<Statement> Before { get; } = [];

    /// <summary>What is run for each block of rows.</summary>
    public List<Statement> Inside { get; } = [];

    /// <summary>Tensors that sums over rows are gathered in.</summary>
    public IReadOnlyCollection<Buffer> Gathered => _gathered;

    public bool HasWritten(Buffer buffer) => _written.Contains(buffer);

    /// <summary>Takes one more statement in, if it can be.</summary>
    public bool Take(Statement statement)
    {
        if (statement is Comment || IsRowWise(statement))
        {
            Note(statement);
            Inside.Add(statement);
            return true;
        }

        if (Inside.Count == 0 || !IsIndependent(statement))
        {
            return false;
        }

        Before.Add(statement);
        return true;
    }

    private void Note(Statement statement)
    {
        _read.UnionWith(statement.BuffersRead());
        _readElsewhere.UnionWith(ReadElsewhere(statement));
        _written.UnionWith(new[] { statement }.AndNested().Select(LoopRewriter.BufferWritten).OfType<Buffer>());
        _localsWritten.UnionWith(RowAccess.LocalsWritten(statement));
        _localsRead.UnionWith(LocalsReadBy(statement));
    }

    /// <summary>Buffers of which a row may need other rows: they are not written behind it.</summary>
    private static IEnumerable<Buffer> ReadElsewhere(Statement statement) => statement switch
    {
        MultiplyMatrices product => [product.Right.Part.Buffer],
        Loop loop => RowAccess.Of(loop).Where(access => !RowAccess.IsOwnRow(access.Buffer, access.Offset, access.Along, loop.Index)).Select(access => access.Buffer),
        _ => [],
    };

    private static IEnumerable<Local> LocalsReadBy(Statement statement) => statement.Expressions().SelectMany(expression => expression.Tree).OfType<LocalRead>().Select(read => read.Local);

    /// <summary>Whether a statement needs nothing of those taken so far, and they nothing of it.</summary>
    private bool IsIndependent(Statement statement)
    {
        var parts = new[] { statement }.AndNested().ToList();
        return parts.All(part => part is Comment or Declare or Assign or Accumulate or Store or Fill or Copy or Loop or MultiplyMatrices)
            && !statement.BuffersRead().Any(_written.Contains)
            && !parts.Select(LoopRewriter.BufferWritten).OfType<Buffer>().Any(buffer => _written.Contains(buffer) || _read.Contains(buffer))
            && !LocalsReadBy(statement).Any(_localsWritten.Contains)
            && !RowAccess.LocalsWritten(statement).Any(local => _localsWritten.Contains(local) || _localsRead.Contains(local));
    }

    private bool IsRowWise(Statement statement) => statement switch
    {
        Loop loop => IsRowWise(loop),
        MultiplyMatrices product when product.Rows == rows => IsWhole(product.Left) && IsWhole(product.Result) && CanRead(product.Left.Part.Buffer)
            && !_written.Contains(product.Right.Part.Buffer) && CanWrite(product.Result.Part.Buffer),
        MultiplyMatrices product when product.Terms == rows => IsSumOverRows(product),
        Fill fill => IsWhole(fill.To) && fill.Value.IsTrivial && CanWrite(fill.To.Buffer),
        _ => false,
    };

    private bool IsSumOverRows(MultiplyMatrices product)
    {
        var isSum = IsWhole(product.Left with { RowStride = product.Left.ColumnStride }) && IsWhole(product.Right) && !product.Selects
            && CanRead(product.Left.Part.Buffer) && CanRead(product.Right.Part.Buffer) && Untouched(product.Result.Part.Buffer) && product.Result.Part.Offset == Literal.Zero;
        return isSum && _gathered.Add(product.Result.Part.Buffer);
    }

    private bool IsWhole(MatrixPart matrix) => IsWhole(matrix.Part) && matrix.RowStride == RowAccess.RowSize(matrix.Part.Buffer);

    private bool IsWhole(Part part) => part.Offset == Literal.Zero && RowAccess.HasRows(part.Buffer, rows) && part.Shape.Aggregate(Dimension.Of(1), Dimension.Product) == Dimension.Product(rows, RowAccess.RowSize(part.Buffer));

    private bool Untouched(Buffer buffer) => !_read.Contains(buffer) && !_written.Contains(buffer);

    // What sums are gathered in is known behind the last block only.
    private bool CanRead(Buffer buffer) => !_gathered.Contains(buffer);

    private bool CanWrite(Buffer buffer) => !_gathered.Contains(buffer) && !_readElsewhere.Contains(buffer);

    private bool IsRowWise(Loop loop)
    {
        if (loop.Length != rows || loop.Reverse || !new Statement[] { loop }.AndNested().All(part => part is Comment or Declare or DeclareLater or Assign or Accumulate or Store or If or Loop { Reverse: false }))
        {
            return false;
        }

        // A number that all rows add to is known behind the last one only.
        var gatheredHere = RowAccess.LocalsWritten(loop);
        if (LocalsReadBy(loop).Any(_localsWritten.Contains) || gatheredHere.Any(local => _localsWritten.Contains(local) || _localsRead.Contains(local)))
        {
            return false;
        }

        var accesses = RowAccess.Of(loop).ToList();
        var written = new HashSet<Buffer>(accesses.Where(access => access.Writes).Select(access => access.Buffer));
        List<Buffer> sums = [];
        foreach (var group in accesses.GroupBy(access => access.Buffer))
        {
            var isOwn = RowAccess.HasRows(group.Key, rows) && group.All(access => RowAccess.IsOwnRow(access.Buffer, access.Offset, access.Along, loop.Index));
            var isSum = written.Contains(group.Key) && !isOwn && Untouched(group.Key) && group.All(access => !access.Offset.Reads(loop.Index) && access.Along != loop.Index);
            if (_gathered.Contains(group.Key) || (written.Contains(group.Key) && _readElsewhere.Contains(group.Key)) || (!isOwn && !isSum && (written.Contains(group.Key) || _written.Contains(group.Key))))
            {
                return false;
            }

            if (isSum)
            {
                sums.Add(group.Key);
            }
        }

        _gathered.UnionWith(sums);
        return true;
    }
}
