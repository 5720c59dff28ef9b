using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>The steps of a loop along rows that one vector holds, or two.</content>
internal sealed partial class KernelWriter
{
    /// <summary>The loop where one vector holds a row, or two do: then all that is done with one is done with the other.</summary>
    private sealed class RowSteps
    {
        private readonly KernelWriter _writer;
        private readonly RowLoop _loop;
        private readonly CodeWriter _code;
        private readonly Names _names;
        private readonly RowVector[] _vectors;
        private readonly HashSet<(Lowering.Buffer, Expression)> _read;

        // What more than one loop reads and none writes.
        private readonly HashSet<(Lowering.Buffer, Expression)> _shared;

        // What is declared as a number, and that: as what no element is beyond, where the largest or smallest is looked for.
        private readonly Dictionary<Local, double> _untouched = [];

        public RowSteps(KernelWriter writer, RowLoop loop)
        {
            (_writer, _loop, _code, _names) = (writer, loop, writer._code, writer._names.Copy());
            var first = new RowVector(writer.RowName, "", _names);
            _vectors = loop.Vectors == 2 ? [first, new RowVector(writer.RestName, "Rest", _names)] : [first];
            _read = [.. loop.Body.Statements.SelectMany(RowsRead), .. loop.Sums is { } sums ? new[] { (sums.Rows, sums.Offset) } : []];
            _shared = [.. Shared(loop)];
        }

        private RowVector First => _vectors[0];

        public void Print()
        {
            if (_vectors.Length > 1)
            {
                _code.Line($"var {First.Reader} = new WholeRow();");
            }

            foreach (var matrix in _loop.Matrices)
            {
                _code.Line($"var {MatrixOf(matrix)} = LaneMatrix.InRegisters({matrix.Name}, {First.Reader}.Count);");
            }

            if (_loop.Sums is not null)
            {
                _code.Line($"var {SumsOf(_loop.Sums)} = OuterProducts.InRegisters({First.Reader}.Count);");
            }

            foreach (var (carried, vector) in WithVectors(_loop.Carried))
            {
                _code.Line($"var {vector.Name(carried.Buffer, carried.Offset)} = {vector.Loaded(carried.Buffer, carried.First)};");
            }

            _code.Braces(Header(_loop), Step);
            foreach (var (carried, vector) in WithVectors(_loop.Carried.Where(IsInRegister)))
            {
                _code.Line(vector.Stored(vector.Row(carried.Buffer, carried.Offset), carried.Buffer, carried.Offset));
            }

            if (_loop.Sums is { AreSums: { } areSums } stored)
            {
                _code.Line($"{areSums.Name} = {SumsOf(stored)}.TryStore({stored.Result.Name});");
            }
        }

        private void Step()
        {
            foreach (var statement in _loop.Body.Statements)
            {
                Print(statement);
            }

            if (_loop.Sums is { } sums)
            {
                _code.Line($"{SumsOf(sums)}.Add({VectorText.RowText(sums.Columns, sums.Offset)}, {First.Row(sums.Rows, sums.Offset)});");
            }

            foreach (var (carried, vector) in WithVectors(_loop.Carried.Where(carried => !carried.IsInPlace)))
            {
                _code.Line($"{vector.NameOf(carried.Buffer, carried.Offset)} = {vector.NameOf(carried.Buffer, carried.Next)};");
            }
        }

        private IEnumerable<(CarriedRow Carried, RowVector Vector)> WithVectors(IEnumerable<CarriedRow> rows) => rows.SelectMany(_ => _vectors, (carried, vector) => (carried, vector));

        private string SumsOf(RowSums sums) => _writer.Derived(sums.Result.Name, "Sums");

        private string MatrixOf(Lowering.Buffer buffer) => _writer.Derived(buffer.Name, "Matrix");

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
                case Copy copy when copy.IsOfRow(_loop.Row):
                    foreach (var vector in _vectors)
                    {
                        Store(vector, copy.To.Buffer, copy.To.Offset, vector.Row(copy.From.Buffer, copy.From.Offset));
                    }

                    break;
                default:
                    _writer.Statement(statement);
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
        private string? Kept(RowVector vector, Lowering.Buffer buffer, Expression offset)
        {
            if (vector.NameOf(buffer, offset) is null && _shared.Contains((buffer, offset)))
            {
                var loaded = vector.Loaded(buffer, offset);
                _code.Line($"var {vector.Name(buffer, offset)} = {loaded};");
            }

            return vector.NameOf(buffer, offset);
        }

        private void Forget(Lowering.Buffer? buffer)
        {
            foreach (var vector in _vectors)
            {
                Forget(vector, buffer);
            }
        }

        /// <summary>What is carried stays where it is.</summary>
        private void Forget(RowVector vector, Lowering.Buffer? buffer)
        {
            if (!_loop.Carried.Any(carried => carried.Buffer == buffer))
            {
                vector.Forget(buffer);
            }
        }

        private void Store(RowVector vector, Lowering.Buffer buffer, Expression offset, string value)
        {
            var carried = _loop.Carried.FirstOrDefault(carried => carried.Buffer == buffer);
            if (carried is null && !_read.Contains((buffer, offset)))
            {
                Forget(vector, buffer);
                _code.Line(vector.Stored(value, buffer, offset));
                return;
            }

            if (vector.NameOf(buffer, offset) is { } row)
            {
                _code.Line($"{row} = {value};");
            }
            else
            {
                Forget(vector, buffer);
                row = vector.Name(buffer, offset, isNext: carried is not null);
                _code.Line($"var {row} = {value};");
            }

            if (!_loop.Unread.Contains(buffer) && !(carried is not null && IsInRegister(carried)))
            {
                _code.Line(vector.Stored(row, buffer, offset));
            }
        }

        /// <summary>The same statements for each vector, and how their expressions are printed.</summary>
        private List<(RowVector Vector, VectorText Lanes, IReadOnlyList<Statement> Statements)> Sides(Loop inner, System.Func<RowVector, Lowering.Buffer, Expression, string?> row)
        {
            (RowVector, VectorText, IReadOnlyList<Statement>) Side(RowVector vector)
            {
                string? Row(Lowering.Buffer buffer, Expression offset) => row(vector, buffer, offset);
                var own = vector.Of(inner);
                var lanes = own is LaneLoop loop
                    ? new VectorText(loop, _writer._registers, vector.Reader, Row) { FirstIndex = vector.FirstIndex }
                    : new VectorText(own.Index, _writer._registers, vector.Reader, Row) { FirstIndex = vector.FirstIndex };
                return (vector, lanes, own.Body.Statements);
            }

            return [.. _vectors.Select(Side)];
        }

        private void Vector(Loop inner)
        {
            var sides = Sides(inner, Kept);
            for (var i = 0; i < inner.Body.Statements.Count; i++)
            {
                switch (inner.Body.Statements[i])
                {
                    case Accumulate accumulate: _code.Line(Added(accumulate.Local.Name, accumulate.Value, _ => $"Lanes.Sum({Sum(i)})")); break;
                    case Assign fold: _code.Line($"{fold.Local.Name} = {Folded(fold, i)};"); break;
                    case Comment comment: _writer.Statement(comment); break;
                    default: Each(i); break;
                }
            }

            void Each(int i)
            {
                foreach (var (vector, lanes, statements) in sides)
                {
                    if (statements[i] is Lowering.Store store)
                    {
                        Store(vector, store.Buffer, store.Offset, lanes.Print(store.Value));
                    }
                    else
                    {
                        _code.Line(lanes.Declare((Declare)statements[i]));
                    }
                }
            }

            // What is added is the negative of what a negation is of.
            string Sum(int i) => string.Join(" + ", sides.Select((side, number) =>
                Counted(side.Vector, side.Lanes.Print(((Accumulate)side.Statements[i]).Value is Apply { Op: Negate, Operands: [var positive] } ? positive : ((Accumulate)side.Statements[i]).Value), null)));

            string Folded(Assign fold, int i)
            {
                var (start, least) = IsLargest(fold) ? ("double.NegativeInfinity", double.NegativeInfinity) : ("double.PositiveInfinity", double.PositiveInfinity);
                var lanes = sides.Select(side => Counted(side.Vector, side.Lanes.Print(VectorAxis.FoldedIn((Assign)side.Statements[i])!), start)).ToList();
                var folded = $"{LaneFold(fold)}({(lanes.Count == 1 ? lanes[0] : $"Lanes.{InLanes(fold)}({lanes[0]}, {lanes[1]})")})";
                var isFirst = _untouched.TryGetValue(fold.Local, out var before) && before == least;
                _untouched.Remove(fold.Local);
                return isFirst ? folded : $"Math.{(IsLargest(fold) ? "Max" : "Min")}({fold.Local.Name}, {folded})";
            }
        }

        /// <summary>The lanes that are of the row, and a number in the others. The first of two vectors has no others.</summary>
        private string Counted(RowVector vector, string value, string? otherwise) =>
            vector.IsFirst && _vectors.Length > 1 ? value : $"{vector.Reader}.First({value}{(otherwise is null ? "" : ", " + otherwise)})";

        private static string InLanes(Assign fold) => fold.Value is Apply { Op: Maximum { IsOfNumbers: true } } ? "MaxNative" : IsLargest(fold) ? "Max" : "Min";

        private void Lanes(LaneLoop inner)
        {
            var sides = Sides(inner, (vector, buffer, offset) => vector.NameOf(buffer, offset));
            var own = sides.Select(side => new HashSet<Local>(side.Statements.AndNested().OfType<Declare>().Select(declare => declare.Local))).ToList();
            var statements = inner.Body.Statements;
            for (var i = 0; i < statements.Count; i++)
            {
                if (i + 1 < statements.Count && RowProduct.Find(statements[i], statements[i + 1], inner) is { } product)
                {
                    var sums = sides.Select(side => ((Declare)side.Statements[i]).Local.Name).ToList();
                    _code.Line($"var {(sums.Count == 1 ? sums[0] : $"({string.Join(", ", sums)})")} = {Product(product)};");
                    i++;
                    continue;
                }

                InLanes(number => sides[number].Statements[i]);
            }

            // The statement of each vector.
            void InLanes(System.Func<int, Statement> statement)
            {
                if (statement(0) is Loop { Reverse: false, Body.Statements: [Accumulate sum] } terms && sides[0].Lanes.IsInLanes(sum.Local))
                {
                    Terms(terms, [.. sides.Select((side, number) => ((Accumulate)((Loop)statement(number)).Body.Statements[0], side.Lanes))]);
                    return;
                }

                if (statement(0) is Loop loop)
                {
                    _code.Braces(Header(loop), () =>
                    {
                        for (var i = 0; i < loop.Body.Statements.Count; i++)
                        {
                            InLanes(number => ((Loop)statement(number)).Body.Statements[i]);
                        }
                    });
                    return;
                }

                for (var number = 0; number < (statement(0) is Comment ? 1 : sides.Count); number++)
                {
                    if (statement(number) is Lowering.Store store)
                    {
                        Store(sides[number].Vector, store.Buffer, store.Offset, sides[number].Lanes.Print(store.Value));
                    }
                    else
                    {
                        _writer.InLanes(statement(number), sides[number].Lanes, own[number]);
                    }
                }
            }
        }

        private string Product(RowProduct product)
        {
            var factors = VectorText.RowText(product.Factors, product.First);
            var terms = ExpressionText.Length(product.Terms).Text;
            return _vectors.Length > 1 ? $"{_vectors[1].Reader}.Product({factors}, {product.Matrix.Name}, {terms})"
                : _loop.Matrices.Contains(product.Matrix) ? $"{MatrixOf(product.Matrix)}.Product({factors})"
                : $"LaneMemory.Product({factors}, {product.Matrix.Name}, {terms}, {First.Reader}.Count)";
        }

        /// <summary>Sums, of each vector as two, of every other term, neither of which waits for the other.</summary>
        private void Terms(Loop terms, IReadOnlyList<(Accumulate Sum, VectorText Lanes)> sums)
        {
            var (index, length) = (terms.Index.Name, ExpressionText.Length(terms.Length));
            var next = new Local(_names.Fresh(index + "Next"), terms.Index.Element);
            var nextSums = sums.Select(sum => _names.Fresh(sum.Sum.Local.Name + "Next")).ToList();
            nextSums.ForEach(sum => _code.Line($"var {sum} = LanesOfDouble.Zero;"));
            _code.Braces($"for (var {index} = 0; {index} < {length.Within(Precedence.Additive)} - 1; {index} += 2)", () =>
            {
                _code.Line($"var {next.Name} = {index} + 1;");
                for (var i = 0; i < sums.Count; i++)
                {
                    _code.Line(Term(sums[i].Sum.Local.Name, sums[i].Sum.Value, sums[i].Lanes));
                    _code.Line(Term(nextSums[i], sums[i].Sum.Value.Rename(terms.Index, next), sums[i].Lanes));
                }
            });
            void Last(string last)
            {
                _code.Line($"var {last} = {length.Text} - 1;");
                foreach (var (sum, lanes) in sums)
                {
                    _code.Line(Term(sum.Local.Name, sum.Value.Rename(terms.Index, new Local(last, terms.Index.Element)), lanes));
                }
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

            for (var i = 0; i < sums.Count; i++)
            {
                _code.Line($"{sums[i].Sum.Local.Name} += {nextSums[i]};");
            }
        }

        private static string Term(string sum, Expression value, VectorText lanes) => value is Apply { Op: Multiply, Operands: [var x, var y] }
            ? $"{sum} = Lanes.MultiplyAddEstimate({lanes.Print(x)}, {lanes.Print(y)}, {sum});"
            : $"{sum} += {lanes.Print(value)};";
    }
}
