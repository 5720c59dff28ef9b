using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops along rows that one vector may hold.</content>
internal sealed partial class KernelWriter
{
    private void RowLoop(RowLoop loop)
    {
        if (loop.IsShort)
        {
            new RowSteps(this, loop).Print();
        }
        else
        {
            ByLength(loop, () => new RowSteps(this, loop).Print(), () => ScalarLoop(loop));
        }
    }

    private void ByLength(RowLoop loop, System.Action shortRows, System.Action anyRows)
    {
        var isTaken = loop.Carried.Count == 0 || loop.Length is { IsConstant: true, Constant: > 0 } ? "" : $" && {ExpressionText.Length(loop.Length).Within(Precedence.Additive)} > 0";
        _code.Braces($"if ({ExpressionText.Length(loop.Row).Within(Precedence.Additive)} <= LanesOfDouble.Count{isTaken})", shortRows);
        _code.Braces("else", anyRows);
    }

    /// <summary>The loop where one vector holds a row.</summary>
    private sealed class RowSteps(KernelWriter writer, RowLoop loop)
    {
        private readonly CodeWriter _code = writer._code;
        private readonly string _length = ExpressionText.Length(loop.Row).Text;
        private readonly HashSet<(Lowering.Buffer, Expression)> _read = [.. loop.Body.Statements.SelectMany(RowsRead)];

        // What more than one loop reads and none writes.
        private readonly HashSet<(Lowering.Buffer, Expression)> _shared = [.. Shared(loop)];
        private readonly Names _names = writer._names.Copy();
        private readonly Dictionary<(Lowering.Buffer Buffer, Expression Offset), string> _rows = [];

        // What is declared as a number, and that: as what no element is beyond, where the largest or smallest is looked for.
        private readonly Dictionary<Local, double> _untouched = [];

        public void Print()
        {
            foreach (var carried in loop.Carried)
            {
                var name = _rows[(carried.Buffer, carried.Offset)] = _names.Fresh(carried.Buffer.Name + "Row");
                _code.Line($"var {name} = LaneMemory.LoadUpTo({VectorText.RowText(carried.Buffer, carried.First)}, {_length});");
            }

            _code.Braces(Header(loop), () =>
            {
                foreach (var statement in loop.Body.Statements)
                {
                    Print(statement);
                }

                foreach (var carried in loop.Carried.Where(carried => !carried.IsInPlace))
                {
                    _code.Line($"{NameOf(carried)} = {_rows[(carried.Buffer, carried.Next)]};");
                }
            });
            foreach (var carried in loop.Carried.Where(IsInRegister))
            {
                _code.Line($"LaneMemory.StoreUpTo({NameOf(carried)}, {VectorText.RowText(carried.Buffer, carried.Offset)}, {_length});");
            }
        }

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

        private string Row(Lowering.Buffer buffer, Expression offset) => RowOf(buffer, offset) ?? $"LaneMemory.LoadUpTo({VectorText.RowText(buffer, offset)}, {_length})";

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
                _code.Line($"LaneMemory.StoreUpTo({value}, {VectorText.RowText(buffer, offset)}, {_length});");
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
                _code.Line($"LaneMemory.StoreUpTo({row}, {VectorText.RowText(buffer, offset)}, {_length});");
            }
        }

        private void Vector(Loop inner)
        {
            var lanes = new VectorText(inner.Index, writer._registers, _length, Kept);
            foreach (var statement in inner.Body.Statements)
            {
                switch (statement)
                {
                    case Declare declare: _code.Line(lanes.Declare(declare)); break;
                    case Lowering.Store store: Store(store.Buffer, store.Offset, lanes.Print(store.Value)); break;
                    case Accumulate accumulate: _code.Line(Added(accumulate.Local.Name, accumulate.Value, value => $"Lanes.Sum(LaneMemory.First({lanes.Print(value)}, {_length}))")); break;
                    case Assign fold: _code.Line($"{fold.Local.Name} = {Folded(fold, lanes)};"); break;
                    default: writer.Statement(statement); break;
                }
            }
        }

        private string Folded(Assign fold, VectorText lanes)
        {
            var (name, start, least) = IsLargest(fold) ? ("Largest", "Negative", double.NegativeInfinity) : ("Smallest", "Positive", double.PositiveInfinity);
            var folded = $"LaneFold.{name}(LaneMemory.First({lanes.Print(VectorAxis.FoldedIn(fold)!)}, {_length}, double.{start}Infinity))";
            var isFirst = _untouched.TryGetValue(fold.Local, out var before) && before == least;
            _untouched.Remove(fold.Local);
            return isFirst ? folded : $"Math.{(IsLargest(fold) ? "Max" : "Min")}({fold.Local.Name}, {folded})";
        }

        private void Lanes(LaneLoop inner)
        {
            var lanes = new VectorText(inner, writer._registers, _length, RowOf);
            HashSet<Local> own = [.. inner.Body.Statements.AndNested().OfType<Declare>().Select(declare => declare.Local)];
            var statements = inner.Body.Statements;
            for (var i = 0; i < statements.Count; i++)
            {
                if (statements[i] is Declare { Value: Literal { Value.Bits: 0 } } start && i + 1 < statements.Count && Product(start.Local, statements[i + 1], inner) is { } product)
                {
                    _code.Line($"var {start.Local.Name} = {product};");
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

        /// <summary>A row of numbers times a matrix, where a loop adds that up; null where it does something else.</summary>
        private string? Product(Local local, Statement statement, LaneLoop inner) =>
            statement is Loop { Reverse: false, Body.Statements: [Accumulate { Value: Apply { Op: Multiply, Operands: [Load factor, Load row] } } sum] } terms && sum.Local == local
            && factor.Along == terms.Index && !factor.Offset.Reads(terms.Index) && !factor.Offset.Reads(inner.Index) && factor.Element == IR.ElementType.Float64
            && row.Along == inner.Index && row.Element == IR.ElementType.Float64 && row.Offset == Offsets.Multiply(new LocalRead(terms.Index), loop.Row)
                ? $"LaneMemory.Product({VectorText.RowText(factor.Buffer, factor.Offset)}, {row.Buffer.Name}, {ExpressionText.Length(terms.Length).Text}, {_length})"
                : null;

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
