using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Finds loops whose inner loops all go along rows of one length, which may be short (one vector, or two), and what of these rows passes from loop to loop or from
/// step to step: see <see cref="RowLoop"/>. What a step takes beside its arithmetic, and what waits for memory, is then most of it.
/// </summary>
internal sealed class ShortRows
{
    private readonly Loop _loop;
    private readonly Dimension _row;
    private readonly HashSet<Local> _own;
    private readonly List<Buffer> _read = [];
    private readonly List<Buffer> _written = [];
    private readonly List<(Buffer Buffer, Expression Offset)> _rowsRead = [];
    private readonly List<(Buffer Buffer, Expression Offset)> _rowsWritten = [];
    private readonly HashSet<(Buffer Buffer, Expression Offset)> _readFirst = [];

    private ShortRows(Loop loop, Dimension row)
    {
        (_loop, _row) = (loop, row);
        _own = [.. loop.Body.Statements.SelectMany(LoopRewriter.Changing)];
    }

    public static Kernel Run(Kernel kernel) => kernel with { Body = Run(kernel.Body, kernel) };

    private static Block Run(Block block, Kernel kernel)
    {
        var statements = new List<Statement>();
        foreach (var statement in block.Statements)
        {
            // What stands between the loop and the product has nothing to do with what is multiplied.
            var last = statements.FindLastIndex(before => before is RowLoop);
            if (last >= 0 && statement is MultiplyMatrices product && !statements.Skip(last + 1).Any(between => product.Matrices.Any(matrix => between.BuffersTouched().Contains(matrix.Part.Buffer)))
                && WithSums((RowLoop)statements[last], product, kernel) is { Sums.AreSums: { } areSums } summed)
            {
                statements[last] = summed;
                statements.Insert(last, new Declare(areSums, new Literal(Constant.Of(false))));
                statements.Add(new If(Apply.Of(new LogicalNot(), new LocalRead(areSums)), new Block([product]), new Block()));
            }
            else
            {
                statements.Add(Run(statement, kernel));
            }
        }

        return new Block(statements);
    }

    private static Statement Run(Statement statement, Kernel kernel) => statement switch
    {
        // Blocks are of products with many rows, which are seldom short.
        LaneLoop or BlockLoop => statement,
        Loop { IsVector: false } loop when TryRows(loop, kernel) is { } rows => rows,
        _ when statement.Blocks.Count > 0 => statement.WithBlocks([.. statement.Blocks.Select(inner => Run(inner, kernel))]),
        _ => statement,
    };

    /// <summary>
    /// The loop that adds up, step by step, what a product of matrices behind it adds up: the rows that a step has made, or found, stay what they are.
    /// </summary>
    private static RowLoop? WithSums(RowLoop loop, MultiplyMatrices product, Kernel kernel)
    {
        if (loop.Sums is not null)
        {
            return null;
        }

        var rows = new ShortRows(loop, loop.Row);
        foreach (var statement in loop.Body.Statements)
        {
            rows.Visit(statement);
        }

        return RowSums.Find(product, loop, loop.Row) is { } sums && rows.AreKept(sums.Columns, sums.Offset) && rows.AreKept(sums.Rows, sums.Offset) && !rows.Touches(sums.Result)
            ? loop with { Sums = sums with { AreSums = new Local(kernel.Names.Fresh(sums.Result.Name + "IsSummed"), ElementType.Boolean, isState: true) } }
            : null;
    }

    private bool Touches(Buffer buffer) => _read.Contains(buffer) || _written.Contains(buffer) || _rowsRead.Concat(_rowsWritten).Any(row => row.Buffer == buffer);

    /// <summary>Whether a step leaves its own row of some memory as it will be, and no other row is written.</summary>
    private bool AreKept(Buffer buffer, Expression offset) => !_written.Contains(buffer) && OffsetsOf(_rowsWritten, buffer).All(written => written == offset);

    private static RowLoop? TryRows(Loop loop, Kernel kernel)
    {
        var inner = loop.Body.Statements.OfType<Loop>().ToList();
        if (inner.Count < 2 || inner[0].Length is not { IsKnownAtEntry: true } row)
        {
            return null;
        }

        var canBeTwo = inner.TrueForAll(CanBeTwo);
        if (row.IsConstant && row.Constant > (canBeTwo ? 2 : 1) * Buffer.MostLanes)
        {
            return null;
        }

        var rows = new ShortRows(loop, row);
        if (!loop.Body.Statements.All(rows.CanBeOnce))
        {
            return null;
        }

        foreach (var statement in loop.Body.Statements)
        {
            rows.Visit(statement);
        }

        var carried = rows.Carried().ToList();
        if (carried.Count == 0 && !rows._rowsRead.Any(row => !rows._readFirst.Contains(row)))
        {
            return null;
        }

        var outside = LaneLoops.Untouched(loop, kernel);
        var unread = rows._rowsWritten.Select(pair => pair.Buffer).Distinct().Where(buffer => outside.Contains(buffer) && rows.IsPassed(buffer)).ToList();
        return new RowLoop(loop.Index, loop.Length, loop.Reverse, loop.Body, row, carried, unread) { Matrices = [.. Matrices(loop, row)], CanBeTwo = canBeTwo };
    }

    /// <summary>Whether no loop along rows reads integers, which no second vector has.</summary>
    private static bool CanBeTwo(Loop along) =>
        !along.Expressions().SelectMany(expression => expression.Tree).Any(part => part is Load load && load.Along == along.Index && load.Element != ElementType.Float64);

    /// <summary>Registers are for two matrices at most.</summary>
    private static IEnumerable<Buffer> Matrices(Loop loop, Dimension row)
    {
        var written = new HashSet<Buffer>(loop.BuffersWritten());
        return loop.Body.Statements.OfType<LaneLoop>()
            .SelectMany(columns => columns.Body.Statements.Zip(columns.Body.Statements.Skip(1), (start, terms) => RowProduct.Find(start, terms, columns)))
            .Where(product => product?.Terms == row && !written.Contains(product.Matrix)).Select(product => product!.Matrix).Distinct().Take(2);
    }

    /// <summary>Whether a statement of the step does the same where a vector holds a row.</summary>
    private bool CanBeOnce(Statement statement) => statement switch
    {
        LaneLoop lanes => lanes.Length == _row && lanes.Own.Count == 0 && new LaneRow(lanes).CanBeOnce,
        Loop { IsVector: true } loop => loop.Length == _row && VectorAxis.NumberIn(loop.Index, loop.Length, loop.Body) == ElementType.Float64 && loop.Body.Statements.All(part => part is Comment or Declare or Store or Accumulate or Assign),
        _ => statement is Comment or Declare or Assign or Accumulate or Store or Hold or Copy or Fill or TestNotEmpty or TestIndex or TestRange,
    };

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Loop loop:
                foreach (var part in loop.Body.Statements.AndNested().Where(part => part.Blocks.Count == 0))
                {
                    Read(part.Expressions(), loop.Index);
                    if (part is Store store)
                    {
                        _rowsWritten.Add((store.Buffer, store.Offset));
                    }
                }

                break;
            case Copy copy when copy.IsOfRow(_row):
                ReadRow(copy.From.Buffer, copy.From.Offset);
                _rowsWritten.Add((copy.To.Buffer, copy.To.Offset));
                break;
            default:
                Read(statement.Expressions(), null);
                _read.AddRange(statement is Copy other ? [other.From.Buffer] : []);
                _written.AddRange(statement.BufferWritten() is { } buffer ? [buffer] : []);
                break;
        }
    }

    private void Read(IEnumerable<Expression> expressions, Local? index)
    {
        foreach (var load in expressions.SelectMany(expression => expression.Tree).OfType<Load>())
        {
            if (index is not null && load.Along == index && load.Element == ElementType.Float64)
            {
                ReadRow(load.Buffer, load.Offset);
            }
            else
            {
                _read.Add(load.Buffer);
            }
        }
    }

    private void ReadRow(Buffer buffer, Expression offset)
    {
        _rowsRead.Add((buffer, offset));
        if (!_rowsWritten.Contains((buffer, offset)))
        {
            _readFirst.Add((buffer, offset));
        }
    }

    /// <summary>Whether everything that reads the memory reads a row that the step has written before.</summary>
    private bool IsPassed(Buffer buffer) => !_read.Contains(buffer) && !_written.Contains(buffer) && OffsetsOf(_rowsWritten, buffer) is [_] && !_readFirst.Any(pair => pair.Buffer == buffer);

    private static List<Expression> OffsetsOf(IEnumerable<(Buffer Buffer, Expression Offset)> rows, Buffer buffer) => [.. rows.Where(pair => pair.Buffer == buffer).Select(pair => pair.Offset).Distinct()];

    private IEnumerable<CarriedRow> Carried()
    {
        foreach (var buffer in _rowsWritten.Select(pair => pair.Buffer).Distinct())
        {
            if (_written.Contains(buffer) || OffsetsOf(_rowsWritten, buffer) is not [var next] || OffsetsOf(_readFirst, buffer) is not [var offset])
            {
                continue;
            }

            if (next == offset && !_own.Any(next.Reads) && !next.Reads(_loop.Index))
            {
                yield return new CarriedRow(buffer, offset, offset, next, _read.Contains(buffer));
            }
            else if (!_loop.Reverse && !_own.Any(offset.Reads) && next == At(offset, Offsets.Add(new LocalRead(_loop.Index), new Literal(Constant.Of(1)))))
            {
                yield return new CarriedRow(buffer, offset, At(offset, Literal.Zero), next, IsRead: true);
            }
        }
    }

    /// <summary>Where something is in another step.</summary>
    private Expression At(Expression offset, Expression step) => offset.Rewrite(part => part switch
    {
        LocalRead read when read.Local == _loop.Index => step,
        Apply { Op: Multiply, Operands: [LocalRead read, Size size] } when read.Local == _loop.Index => Offsets.Multiply(step, size.Dimension),
        _ => null,
    });

    /// <summary>A loop with a step in each lane that reads and writes rows.</summary>
    private sealed class LaneRow(LaneLoop loop)
    {
        private readonly HashSet<Local> _own = [.. loop.Body.Statements.AndNested().OfType<Declare>().Select(declare => declare.Local)];

        public bool CanBeOnce => loop.Body.Statements.AndNested().All(statement => statement switch
        {
            Comment => true,
            Declare => AreNeighbours(statement),
            Assign assign => _own.Contains(assign.Local) && AreNeighbours(statement),
            Accumulate accumulate => _own.Contains(accumulate.Local) && AreNeighbours(statement),
            Store store => loop.Body.Statements.Contains(statement) && store.Along == loop.Index && !Varies(store.Offset) && AreNeighbours(statement),
            Loop => true,
            _ => false,
        });

        private bool AreNeighbours(Statement statement) => statement.Expressions().SelectMany(expression => expression.Tree).OfType<Load>()
            .All(load => !Varies(load) || (load.Element == ElementType.Float64 && load.Along == loop.Index && !Varies(load.Offset)));

        private bool Varies(Expression expression) => loop.Varying.Any(expression.Reads);
    }
}
