using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops that take several elements at once.</content>
internal sealed partial class KernelWriter
{
    public static bool HasLanesOfSingle(Block block) => block.Statements.AndNested().OfType<Loop>().Any(loop => loop.IsVector && IsSingle(loop));

    /// <summary>The types of products of which logarithms are taken, without the one that all kernels know.</summary>
    public static IEnumerable<string> TypesOfProducts(Block block) => block.Statements.AndNested().OfType<AccumulateLog>().Select(product => product.Type).Where(type => type != "LogProduct");

    /// <summary>The types of what functions of vectors find in registers.</summary>
    public static IEnumerable<string> TypesOfConstants(Block block) => block.Statements.AndNested().OfType<Loop>().SelectMany(loop => loop.Constants).Select(kept => kept.Type);

    private static bool IsSingle(Loop loop) => loop is not Lowering.LaneLoop && VectorAxis.NumberIn(loop.Index, loop.Length, loop.Body) == ElementType.Float32;

    /// <summary>
    /// Whole vectors first, then what is left: one by one where that is cheap, otherwise as a vector whose last lanes stay empty, or that
    /// begins earlier.
    /// </summary>
    private void VectorLoop(Loop loop)
    {
        if (VectorAxis.EndsWithVector(loop))
        {
            var rows = new Dictionary<(Lowering.Buffer, Expression), string>();
            WholeVectors(loop, _ => VectorBody(loop, "LanesOfDouble", rows), _nesting > 0 ? rest => RestBody(loop, rest) : null, _nesting > 0 ? () => DeclareRows(loop, rows) : null);
            return;
        }

        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length).Text);
        var type = BeginVectors(loop);
        if (loop.Body.Statements.Any(statement => statement is Recur))
        {
            RecurrenceLoop(loop, type, () => EndVectors(loop));
            return;
        }

        _code.Braces($"for (var {index} = 0; {index} <= {length} - {type}.Count; {index} += {type}.Count)", () => VectorBody(loop, type));
        EndVectors(loop);
        Rest(loop, type);
        foreach (var fold in loop.Body.Statements.OfType<Assign>())
        {
            _code.Line($"{fold.Local.Name} = {LaneFold(fold)}({LanesOf(fold.Local)});");
        }
    }

    /// <summary>Declares what whole vectors gather, and gives the type of these.</summary>
    private string BeginVectors(Loop loop)
    {
        foreach (var sum in Sums(loop))
        {
            _code.Line($"var {LanesOf(sum)} = {(sum.Element == ElementType.Float32 ? "LanesOfSingle" : "LanesOfDouble")}.Zero;");
        }

        foreach (var fold in loop.Body.Statements.OfType<Assign>())
        {
            _code.Line($"var {LanesOf(fold.Local)} = Lanes.Create({fold.Local.Name});");
        }

        Begin(loop.Body.Statements.OfType<AccumulateLog>());
        return IsSingle(loop) ? "LanesOfSingle" : "LanesOfDouble";
    }

    private static List<Local> Sums(Loop loop) => [.. loop.Body.Statements.OfType<Accumulate>().Select(accumulate => accumulate.Local).Distinct()];

    /// <summary>What whole vectors leave: one by one where that is cheap, otherwise as a vector whose last lanes stay empty.</summary>
    private void Rest(Loop loop, string type)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length).Text);
        if (type == "LanesOfDouble"
            && loop.Body.Statements.Any(statement => statement is Assign || statement.HasFunctions()))
        {
            var rest = Derived(index, "Rest");
            _code.Braces($"for (var {index} = {Whole(loop.Length, type)}; {index} < {length}; {index} += LanesOfDouble.Count)", () =>
            {
                _code.Line($"var {rest} = {length} - {index};");
                RestBody(loop, rest);
            });
            return;
        }

        Repeat($"for (var {index} = {Whole(loop.Length, type)}; {index} < {length}; {index}++)", loop.Body);
    }

    private void VectorBody(Loop loop, string type, IReadOnlyDictionary<(Lowering.Buffer, Expression), string>? rows = null)
    {
        var lanes = new VectorText(loop.Index, _registers) { Rows = rows };

        // Of a multiply-add the next one waits longer than of a sum: where there are functions, these take longer still.
        var areMultiplyAdds = type == "LanesOfDouble" && loop.HasFunctions();
        foreach (var statement in loop.Body.Statements)
        {
            switch (statement)
            {
                case Declare declare: _code.Line(lanes.Declare(declare)); break;
                case Recur recur: RecurInLanes(recur, lanes, loop); break;
                case Delay delay: DelayInLanes(delay, lanes, loop); break;
                case Store store: _code.Line(lanes.Store(store)); break;
                case Accumulate { Value.Element: ElementType.Float64 } accumulate when type == "LanesOfSingle": AddHalves(accumulate, lanes); break;
                case Accumulate accumulate when areMultiplyAdds: _code.Line(AddedInLanes(LanesOf(accumulate.Local), accumulate.Value, lanes)); break;
                case Accumulate accumulate: _code.Line(Added(LanesOf(accumulate.Local), accumulate.Value, lanes.PrintTerm)); break;
                case AccumulateLog product: _code.Line(Multiplied(product, lanes)); break;
                case Assign fold: _code.Line(Folded(fold, lanes.Print(VectorAxis.FoldedIn(fold)!))); break;
                default: Statement(statement); break;
            }
        }
    }

    private string Folded(Assign fold, string value) =>
        $"{LanesOf(fold.Local)} = {((Apply)fold.Value).Op.Vector(fold.Local.Element, [CSharpText.Primary(LanesOf(fold.Local)), CSharpText.Primary(value)])!.Value.Text};";

    /// <summary>What folds the lanes of a vector.</summary>
    private static string LaneFold(Assign fold) => "LaneFold." + (fold.Value is Apply { Op: Maximum { IsOfNumbers: true } } ? "LargestNumber" : IsLargest(fold) ? "Largest" : "Smallest");

    private static bool IsLargest(Assign fold) => fold.Value is Apply { Op: Maximum };

    /// <summary>
    /// The last elements. What they add goes to the sum at once: the JIT would keep what the whole vectors gather in memory if it lived on
    /// across the calls that are made here.
    /// </summary>
    /// <param name="rest">How many lanes count.</param>
    private void RestBody(Loop loop, string rest)
    {
        var lanes = new VectorText(loop.Index, _registers, rest);
        string Sum(Expression value) => $"Lanes.Sum(LaneMemory.First({lanes.Print(value)}, {rest}))";
        foreach (var statement in loop.Body.Statements)
        {
            switch (statement)
            {
                case Declare declare: _code.Line(lanes.Declare(declare)); break;
                case Store store: _code.Line(lanes.Store(store)); break;
                case Accumulate accumulate: _code.Line(Added(accumulate.Local.Name, accumulate.Value, Sum)); break;
                case AccumulateLog product:
                    _code.Line(Added(product.Local.Name, product.Coefficient, CSharpText.Primary(Sum(product.Logarithm))));
                    TestFinite(product, finite => $"LaneMemory.AreAll(Lanes.IsFinite(LaneMemory.First({finite}, {rest})))");
                    break;
                case Assign fold: _code.Line(Folded(fold, $"LaneMemory.First({lanes.Print(VectorAxis.FoldedIn(fold)!)}, {rest}, double.{(IsLargest(fold) ? "Negative" : "Positive")}Infinity)")); break;
                default: Statement(statement); break;
            }
        }
    }

    /// <summary>Adds what whole vectors have gathered to the sums.</summary>
    private void EndVectors(Loop loop)
    {
        foreach (var sum in Sums(loop))
        {
            _code.Line($"{sum.Name} += Lanes.Sum({LanesOf(sum)});");
        }

        foreach (var product in loop.Body.Statements.OfType<AccumulateLog>())
        {
            _code.Line(Added(product.Local.Name, product.Coefficient, CSharpText.Call("Lanes.Sum", [CSharpText.Primary(product.Product.Name + ".Log()")])));
            Test(product);
        }
    }

    private void Test(AccumulateLog product)
    {
        if (product.Holds is { } holds)
        {
            _code.Line($"{holds.Name} &= {product.Product.Name}.IsValid;");
        }
    }

    /// <summary>What a product would have said of a factor.</summary>
    private void TestFinite(AccumulateLog product, System.Func<string, string> test)
    {
        if (product is { Finite: { } finite, Holds: { } holds })
        {
            _code.Line($"{holds.Name} &= {test(finite.Name)};");
        }
    }

    private void Begin(IEnumerable<AccumulateLog> products)
    {
        foreach (var product in products)
        {
            _code.Line($"var {product.Product.Name} = {product.Type}.One;");
        }
    }

    private static string Multiplied(AccumulateLog product, VectorText lanes) => $"{product.Product.Name} = {product.Product.Name}.Times({lanes.Print(product.Factor)});";

    /// <summary>What is added to a sum; what is the negative of something is subtracted.</summary>
    private static string Added(string sum, Expression value, System.Func<Expression, string> print) =>
        value is Apply { Op: Negate, Operands: [var positive] } ? $"{sum} -= {print(positive)};" : $"{sum} += {print(value)};";

    /// <summary>What is added to a sum: a value times a number, which is mostly 1 or −1.</summary>
    private static string Added(string sum, Expression coefficient, CSharpText value, VectorText? lanes = null) => coefficient switch
    {
        Literal { Value.Number: 1 } => $"{sum} += {value.Text};",
        Literal { Value.Number: -1 } => $"{sum} -= {value.Text};",
        _ => $"{sum} += {CSharpText.Infix(lanes is null ? coefficient.Text() : CSharpText.Primary(lanes.Print(coefficient)), "*", value, Precedence.Multiplicative).Text};",
    };

    /// <summary>Adds numbers in single precision up in double precision, which has half as many lanes.</summary>
    private void AddHalves(Accumulate accumulate, VectorText lanes)
    {
        var sum = LanesOf(accumulate.Local);
        if (accumulate.Value is Apply { Op: Convert, Operands: [Apply narrow] })
        {
            // Both halves are of one vector, which is computed once.
            _code.Line($"{sum} += LaneMath.AddHalves({lanes.Print(narrow)});");
        }
        else
        {
            _code.Line($"{sum} += {lanes.PrintHalves(accumulate.Value)};");
        }
    }

    /// <summary>How many elements whole vectors cover.</summary>
    private static string Whole(Dimension length, string type)
    {
        var text = ExpressionText.Length(length);
        return $"{text.Text} - {text.Within(Precedence.Multiplicative)} % {type}.Count";
    }
}
