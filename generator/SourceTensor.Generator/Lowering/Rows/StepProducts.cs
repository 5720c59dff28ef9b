using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>The products before and behind a loop that can as well be computed for some of its steps at a time.</summary>
internal sealed class StepProducts
{
    private readonly Loop _loop;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Kernel _kernel;
    private readonly HashSet<Buffer> _writtenInLoop;
    private readonly HashSet<Buffer> _touchedInLoop;
    private readonly int _position;

    public StepProducts(Loop loop, IReadOnlyList<Statement> statements, Kernel kernel)
    {
        (_loop, _statements, _kernel) = (loop, statements, kernel);
        _position = statements.ToList().IndexOf(loop);
        _writtenInLoop = [.. loop.BuffersWritten()];
        _touchedInLoop = [.. loop.BuffersTouched()];
        foreach (var product in statements.Take(_position).OfType<MultiplyMatrices>().Where(IsBefore))
        {
            Before.Add(product);
        }

        foreach (var product in statements.Skip(_position + 1).OfType<MultiplyMatrices>().Where(IsAfter))
        {
            After.Add(product);
        }

        Local = [.. Before.Concat(After).SelectMany(product => product.BuffersTouched()).Distinct().Where(IsLocal)];
    }

    /// <summary>Those whose results each step reads an item of.</summary>
    public List<MultiplyMatrices> Before { get; } = [];

    /// <summary>Those that sum over what the steps have written.</summary>
    public List<MultiplyMatrices> After { get; } = [];

    /// <summary>How many rows, or terms, a step is; the same of all.</summary>
    public Dimension Rows { get; private set; } = Dimension.Of(0);

    /// <summary>What nothing but the loop and these products touches, each step an item.</summary>
    public IReadOnlyList<Buffer> Local { get; }

    public bool Moves(Statement statement) => statement is MultiplyMatrices product && (Before.Contains(product) || After.Contains(product));

    /// <summary>The axes of a tensor behind those of the steps and of their rows.</summary>
    public IEnumerable<Dimension> AfterRows(Buffer buffer) => buffer.Type.Shape.Skip(Enumerable.Range(1, buffer.Type.Rank).First(axis => ProductOf(buffer, 1, axis) == Rows));

    private static Dimension ProductOf(Buffer buffer, int first, int end) => buffer.Type.Shape.Take(end).Skip(first).Aggregate(Dimension.Of(1), Dimension.Product);

    private bool IsBefore(MultiplyMatrices product)
    {
        var result = product.Result.Part.Buffer;
        return !product.Adds && HasItems(result) && !_writtenInLoop.Contains(result) && _touchedInLoop.Contains(result) && HasItsOwn(result)
            && Matches(product.Rows, result) is { } rows && IsWhole(product.Result, product.Result.RowStride, rows) && IsWhole(product.Left, product.Left.RowStride, rows)
            && product.Result.Part.Offset == Literal.Zero && Touching(result).All(statement => statement == product)
            && !Inputs(product).Any(input => _writtenInLoop.Contains(input) || Between(product).Any(statement => statement.BuffersWritten().Contains(input)))
            && Agree(rows);
    }

    private bool IsAfter(MultiplyMatrices product)
    {
        var written = Inputs(product).Where(_writtenInLoop.Contains).ToList();
        return written.Count > 0 && written.All(buffer => HasItems(buffer) && HasItsOwn(buffer))
            && Matches(product.Terms, written[0]) is { } rows && IsWhole(product.Left, product.Left.ColumnStride, rows) && IsWhole(product.Right, product.Right.RowStride, rows)
            && new[] { product.Left, product.Right }.All(factor => !written.Contains(factor.Part.Buffer) || (factor.Part.Offset == Literal.Zero && ProductOf(factor.Part.Buffer, 0, factor.Part.Buffer.Type.Rank) == SizeOf(factor.Part)))
            && written.All(buffer => Matches(product.Terms, buffer) == rows)
            && IsGathered(product) && Agree(rows);
    }

    // What is gathered from block to block is written before the last step: nothing may read it, nor throw, until then.
    private bool IsGathered(MultiplyMatrices product)
    {
        var result = product.Result.Part.Buffer;
        return !_touchedInLoop.Contains(result) && !Before.Any(before => before.BuffersTouched().Contains(result)) && !Inputs(product).Contains(result) && CannotThrow(_loop)
            && Between(product).All(statement => CannotThrow(statement) && !statement.BuffersTouched().Contains(result) && !statement.BuffersWritten().Any(Inputs(product).Contains));
    }

    private bool Agree(Dimension rows)
    {
        var agree = Before.Count + After.Count == 0 || rows == Rows;
        Rows = agree ? rows : Rows;
        return agree;
    }

    private static IEnumerable<Buffer> Inputs(MultiplyMatrices product) => [product.Left.Part.Buffer, product.Right.Part.Buffer];

    /// <summary>What stands between the loop and a product.</summary>
    private IEnumerable<Statement> Between(MultiplyMatrices product)
    {
        var position = _statements.ToList().IndexOf(product);
        return position < _position ? _statements.Take(_position).Skip(position + 1) : _statements.Take(position).Skip(_position + 1);
    }

    /// <summary>The statements besides the loop that touch a buffer.</summary>
    private IEnumerable<Statement> Touching(Buffer buffer) => _statements.Where(statement => statement != _loop && statement.BuffersTouched().Contains(buffer));

    private bool HasItems(Buffer buffer) => buffer.Kind == BufferKind.Workspace && RowAccess.HasRows(buffer, _loop.Length) && !_kernel.Results.Any(result => result.Tensor == buffer || result.Scalar?.Reads(buffer) == true);

    private bool IsLocal(Buffer buffer) => _touchedInLoop.Contains(buffer) && HasItems(buffer) && HasItsOwn(buffer) && Touching(buffer).All(Moves) && ItsParts(buffer).All(part => part.Offset == Literal.Zero);

    private IEnumerable<Part> ItsParts(Buffer buffer) => Before.Concat(After).SelectMany(product => product.Matrices).Select(matrix => matrix.Part).Where(part => part.Buffer == buffer);

    /// <summary>How many of so many rows a step has.</summary>
    private Dimension? Matches(Dimension rows, Buffer buffer) => Enumerable.Range(1, buffer.Type.Rank).Select(axis => ProductOf(buffer, 1, axis)).FirstOrDefault(each => Dimension.Product(_loop.Length, each) == rows);

    /// <summary>Whether a matrix is the items of all steps, one behind the other.</summary>
    private bool IsWhole(MatrixPart matrix, Dimension stride, Dimension rows) => Dimension.Product(_loop.Length, Dimension.Product(stride, rows)) == SizeOf(matrix.Part);

    private static Dimension SizeOf(Part part) => part.Shape.Aggregate(Dimension.Of(1), Dimension.Product);

    /// <summary>Whether each step keeps to its item of a tensor.</summary>
    private bool HasItsOwn(Buffer buffer) => new Statement[] { _loop }.AndNested().Where(statement => statement.Blocks.Count == 0).All(statement => statement switch
    {
        _ when !statement.BuffersTouched().Contains(buffer) => true,
        Declare or Assign or Accumulate or Store or Fill or Copy or MultiplyMatrices => StepRewriter.Places(statement).Where(place => place.Buffer == buffer).All(place => RowAccess.IsOwnRow(buffer, place.Offset, place.Along, _loop.Index)),
        _ => false,
    }) && !new Statement[] { _loop }.AndNested().OfType<If>().Any(branch => branch.Condition.Reads(buffer));

    private static bool CannotThrow(Statement statement) => new[] { statement }.AndNested().All(part => part is Comment or Declare or DeclareLater or Assign or Accumulate or Store or Fill or Copy or Loop or If or MultiplyMatrices)
        && !statement.Expressions().SelectMany(expression => expression.Tree).OfType<Apply>().Any(part => part.CanThrow);
}
