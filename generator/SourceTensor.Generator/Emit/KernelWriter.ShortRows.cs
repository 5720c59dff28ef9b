using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops along rows that one vector may hold.</content>
internal sealed partial class KernelWriter
{
    /// <summary>What says how a row is read and written.</summary>
    private string RowName => Derived("", "row");

    /// <summary>The types that loops along rows need, without the number of bits.</summary>
    public static IEnumerable<string> TypesOfRows(Block block)
    {
        var loops = block.Statements.AndNested().OfType<RowLoop>().ToList();
        return loops.Count == 0 ? [] : ["WholeRow", "ShortRow", .. loops.Exists(loop => loop.Matrices.Count > 0) ? new[] { "LaneMatrix" } : [], .. loops.Exists(loop => loop.Sums is not null) ? new[] { "OuterProducts" } : []];
    }

    private void RowLoop(RowLoop loop)
    {
        if (loop.IsShort)
        {
            new RowSteps(this, loop).Print();
            return;
        }

        _code.Braces($"if ({Length(loop)} <= LanesOfDouble.Count{IsTaken(loop)})", () =>
        {
            _code.Line($"var {RowName} = {ShortRow(loop)};");
            new RowSteps(this, loop with { Matrices = [], Sums = null }).Print();
        });
        _code.Braces("else", () => ScalarLoop(loop));
    }

    /// <summary>Calls of the method for rows that one vector holds, which is compiled twice: for rows as long as that, and for shorter ones.</summary>
    private void CallByLength(RowLoop loop, List<(string Type, string Name)> known, System.Func<string, string> name)
    {
        var (inLanes, any) = (MethodOf(loop with { IsShort = true }, known, name("Short")), MethodOf(loop.Any, known, name("")));
        var isWhole = !loop.Row.IsConstant || loop.Row.Constant is 2 or 4 or 8;
        if (isWhole)
        {
            _code.Braces($"if ({Length(loop)} == LanesOfDouble.Count{IsTaken(loop)})", () => _code.Line(inLanes.With("new WholeRow()")));
        }

        _code.Braces($"{(isWhole ? "else " : "")}if ({Length(loop)} < LanesOfDouble.Count{IsTaken(loop)})", () => _code.Line(inLanes.With(ShortRow(loop))));
        _code.Braces("else", () => _code.Line(any.With()));
    }

    private static string Length(RowLoop loop) => ExpressionText.Length(loop.Row).Within(Precedence.Additive);

    private static string ShortRow(RowLoop loop) => $"new ShortRow({ExpressionText.Length(loop.Row).Text})";

    private static string IsTaken(RowLoop loop) => loop.Carried.Count == 0 || loop.Length is { IsConstant: true, Constant: > 0 } ? "" : $" && {ExpressionText.Length(loop.Length).Within(Precedence.Additive)} > 0";

    /// <summary>The loop where one vector holds a row.</summary>
    private sealed class RowSteps(KernelWriter writer, RowLoop loop)
    {
        private readonly CodeWriter _code = writer._code;
        private readonly string _row = writer.RowName;
        private readonly HashSet<(Lowering.Buffer, Expression)> _read = [.. loop.Body.Statements.SelectMany(RowsRead), .. loop.Sums is { } sums ? new[] { (sums.Rows, sums.Offset) } : []];

        // What more than one loop reads and none writes.
        private readonly HashSet<(Lowering.Buffer, Expression)> _shared = [.. Shared(loop)];
        private readonly Names _names = writer._names.Copy();
        private readonly Dictionary<(Lowering.Buffer Buffer, Expression Offset), string> _rows = [];

        // What is declared as a number, and that: as what no element is beyond, where the largest or smallest is looked for.
        private readonly Dictionary<Local, double> _untouched = [];

        public void Print()
        {
            foreach (var matrix in loop.Matrices)
            {
                _code.Line($"var {MatrixOf(matrix)} = LaneMatrix.InRegisters({matrix.Name}, {_row}.Count);");
            }

            if (loop.Sums is not null)
            {
                _code.Line($"var {SumsOf(loop.Sums)} = OuterProducts.InRegisters({_row}.Count);");
            }

            foreach (var carried in loop.Carried)
            {
                var name = _rows[(carried.Buffer, carried.Offset)] = _names.Fresh(carried.Buffer.Name + "Row");
                _code.Line($"var {name} = {Loaded(carried.Buffer, carried.First)};");
            }

            _code.Braces(Header(loop), () =>
            {
                foreach (var statement in loop.Body.Statements)
                {
                    Print(statement);
                }

                if (loop.Sums is { } sums)
                {
                    _code.Line($"{SumsOf(sums)}.Add({VectorText.RowText(sums.Columns, sums.Offset)}, {Row(sums.Rows, sums.Offset)});");
                }

                foreach (var carried in loop.Carried.Where(carried => !carried.IsInPlace))
                {
                    _code.Line($"{NameOf(carried)} = {_rows[(carried.Buffer, carried.Next)]};");
                }
            });
            foreach (var carried in loop.Carried.Where(IsInRegister))
            {
                _code.Line(Stored(NameOf(carried), carried.Buffer, carried.Offset));
            }

            if (loop.Sums is { AreSums: { } areSums } stored)
            {
                _code.Line($"{areSums.Name} = {SumsOf(stored)}.TryStore({stored.Result.Name});");
            }
        }

        private string Loaded(Lowering.Buffer buffer, Expression offset) => $"{_row}.Load({VectorText.RowText(buffer, offset)})";

        private string Stored(string value, Lowering.Buffer buffer, Expression offset) => $"{_row}.Store({value}, {VectorText.RowText(buffer, offset)});";

        private string SumsOf(RowSums sums) => writer.Derived(sums.Result.Name, "Sums");

        private string MatrixOf(Lowering.Buffer buffer) => writer.Derived(buffer.Name, "Matrix");

        private string NameOf(CarriedRow carried) => _rows[(carried.Buffer, carried.Offset)];

        private static bool IsInRegister(CarriedRow carried) => carried.IsInPlace && !carried.IsRead;

        private static IEnumerable<(Lowering.Buffer Buffer, Expression)> Shared(RowLoop loop)
        {
            var written = new HashSet<Lowering.Buffer>(loop.BuffersWritten());
            return loop.Body.Statements.SelectMany(statement => RowsRead(statement).Distinct()).GroupBy(row => row)
                .Where(group => group.Skip(1).Any() && !written.Contains(group.Key.Buffer)).Select(group => group.Key);
        }

        private static IEnumerable<(Lowering.Buffer Buffer, Expression Offset)> RowsRead(Statement statement) => statement switch
        {
            Loop inner => inner.Expressions().SelectMany(expression => expression.Tree).OfType<Load>().Where(load => load.Along == inner.Index).Select(load => (load.Buffer, load.Offset)),
            Copy copy => [(copy.From.Buffer, copy.From.Offset)],
            _ => [],
        };

        private void Print(Statement statement)
        {
            switch (statement)
            {
                case LaneLoop lanes: Lanes(lanes); break;
                case Loop inner: Vector(inner); break;
                case Copy copy when copy.IsOfRow(loop.Row): Store(copy.To.Buffer, copy.To.Offset, Row(copy.From.Buffer, copy.From.Offset)); break;
                default:
                    writer.Statement(statement);
                    Forget(statement.BufferWritten());
                    if (statement is Declare { Value: Literal { Value: { Element: IR.ElementType.Float64, Number: var number } } } start)
                    {
                        _untouched[start.Local] = number;
                    }
                    else if (statement.LocalWritten() is { } local)
                    {
                        _untouched.Remove(local);
                    }

                    break;
            }
        }

        /// <summary>What holds a row that others will read too.</summary>
        private string? Kept(Lowering.Buffer buffer, Expression offset)
        {
            if (RowOf(buffer, offset) is null && _shared.Contains((buffer, offset)))
            {
                var row = _names.Fresh(buffer.Name + "Row");
                _code.Line($"var {row} = {Row(buffer, offset)};");
                _rows[(buffer, offset)] = row;
            }

            return RowOf(buffer, offset);
        }

        private string Row(Lowering.Buffer buffer, Expression offset) => RowOf(buffer, offset) ?? Loaded(buffer, offset);

        private string? RowOf(Lowering.Buffer buffer, Expression offset) => _rows.TryGetValue((buffer, offset), out var row) ? row : null;

        /// <summary>What is in memory may be another number from now on.</summary>
        private void Forget(Lowering.Buffer? buffer)
        {
            foreach (var row in _rows.Keys.Where(row => row.Buffer == buffer && !loop.Carried.Any(carried => carried.Buffer == buffer)).ToList())
            {
                _rows.Remove(row);
            }
        }

        private void Store(Lowering.Buffer buffer, Expression offset, string value)
        {
            var carried = loop.Carried.FirstOrDefault(carried => carried.Buffer == buffer);
            if (carried is null && !_read.Contains((buffer, offset)))
            {
                Forget(buffer);
                _code.Line(Stored(value, buffer, offset));
                return;
            }

            if (_rows.TryGetValue((buffer, offset), out var row))
            {
                _code.Line($"{row} = {value};");
            }
            else
            {
                Forget(buffer);
                row = _rows[(buffer, offset)] = _names.Fresh(buffer.Name + (carried is null ? "Row" : "Next"));
                _code.Line($"var {row} = {value};");
            }

            if (!loop.Unread.Contains(buffer) && !(carried is not null && IsInRegister(carried)))
            {
                _code.Line(Stored(row, buffer, offset));
            }
        }

        private void Vector(Loop inner)
        {
            var lanes = new VectorText(inner.Index, writer._registers, _row, Kept);
            foreach (var statement in inner.Body.Statements)
            {
                switch (statement)
                {
                    case Declare declare: _code.Line(lanes.Declare(declare)); break;
                    case Lowering.Store store: Store(store.Buffer, store.Offset, lanes.Print(store.Value)); break;
                    case Accumulate accumulate: _code.Line(Added(accumulate.Local.Name, accumulate.Value, value => $"Lanes.Sum({_row}.First({lanes.Print(value)}))")); break;
                    case Assign fold: _code.Line($"{fold.Local.Name} = {Folded(fold, lanes)};"); break;
                    default: writer.Statement(statement); break;
                }
            }
        }

        private string Folded(Assign fold, VectorText lanes)
        {
            var (start, least) = IsLargest(fold) ? ("Negative", double.NegativeInfinity) : ("Positive", double.PositiveInfinity);
            var folded = $"{LaneFold(fold)}({_row}.First({lanes.Print(VectorAxis.FoldedIn(fold)!)}, double.{start}Infinity))";
            var isFirst = _untouched.TryGetValue(fold.Local, out var before) && before == least;
            _untouched.Remove(fold.Local);
            return isFirst ? folded : $"Math.{(IsLargest(fold) ? "Max" : "Min")}({fold.Local.Name}, {folded})";
        }

        private void Lanes(LaneLoop inner)
        {
            var lanes = new VectorText(inner, writer._registers, _row, RowOf);
            HashSet<Local> own = [.. inner.Body.Statements.AndNested().OfType<Declare>().Select(declare => declare.Local)];
            var statements = inner.Body.Statements;
            for (var i = 0; i < statements.Count; i++)
            {
                if (i + 1 < statements.Count && RowProduct.Find(statements[i], statements[i + 1], inner) is { } product)
                {
                    _code.Line($"var {product.Sum.Name} = {Product(product)};");
                    i++;
                    continue;
                }

                InLanes(statements[i]);
            }

            void InLanes(Statement statement)
            {
                switch (statement)
                {
                    case Lowering.Store store: Store(store.Buffer, store.Offset, lanes.Print(store.Value)); break;
                    case Loop { Reverse: false, Body.Statements: [Accumulate sum] } terms when lanes.IsInLanes(sum.Local): Terms(terms, sum, lanes); break;
                    case Loop terms:
                        _code.Braces(Header(terms), () =>
                        {
                            foreach (var part in terms.Body.Statements)
                            {
                                InLanes(part);
                            }
                        });
                        break;
                    default: writer.InLanes(statement, lanes, own); break;
                }
            }
        }

        private string Product(RowProduct product)
        {
            var factors = VectorText.RowText(product.Factors, product.First);
            return loop.Matrices.Contains(product.Matrix)
                ? $"{MatrixOf(product.Matrix)}.Product({factors})"
                : $"LaneMemory.Product({factors}, {product.Matrix.Name}, {ExpressionText.Length(product.Terms).Text}, {_row}.Count)";
        }

        /// <summary>A sum as two, of every other term, neither of which waits for the other.</summary>
        private void Terms(Loop terms, Accumulate sum, VectorText lanes)
        {
            var (index, name, length) = (terms.Index.Name, sum.Local.Name, ExpressionText.Length(terms.Length));
            var (next, nextSum) = (new Local(_names.Fresh(index + "Next"), terms.Index.Element), _names.Fresh(name + "Next"));
            _code.Line($"var {nextSum} = LanesOfDouble.Zero;");
            _code.Braces($"for (var {index} = 0; {index} < {length.Within(Precedence.Additive)} - 1; {index} += 2)", () =>
            {
                _code.Line($"var {next.Name} = {index} + 1;");
                _code.Line(Term(name, sum.Value, lanes));
                _code.Line(Term(nextSum, sum.Value.Rename(terms.Index, next), lanes));
            });
            void Last(string last)
            {
                _code.Line($"var {last} = {length.Text} - 1;");
                _code.Line(Term(name, sum.Value.Rename(terms.Index, new Local(last, terms.Index.Element)), lanes));
            }

            // Of a length that is known the compiler would say that it is never so.
            if (!terms.Length.IsConstant)
            {
                _code.Braces($"if ({length.Within(Precedence.Multiplicative)} % 2 != 0)", () => Last(index));
            }
            else if (terms.Length.Constant % 2 != 0)
            {
                Last(_names.Fresh(index + "Last"));
            }

            _code.Line($"{name} += {nextSum};");
        }

        private static string Term(string sum, Expression value, VectorText lanes) => value is Apply { Op: Multiply, Operands: [var x, var y] }
            ? $"{sum} = Lanes.MultiplyAddEstimate({lanes.Print(x)}, {lanes.Print(y)}, {sum});"
            : $"{sum} += {lanes.Print(value)};";
    }
}
