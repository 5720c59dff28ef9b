using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops that take several indices at once.</content>
internal sealed partial class KernelWriter
{
    public static bool HasLanesOfSingle(Block block) => block.Statements.AndNested().OfType<Loop>().Any(loop => loop.IsVector && IsSingle(loop));

    private static bool IsSingle(Loop loop) => loop is not Lowering.LaneLoop && VectorAxis.NumberIn(loop.Index, loop.Length, loop.Body) == ElementType.Float32;

    /// <summary>Whole vectors first, then what is left one by one.</summary>
    private void VectorLoop(Loop loop)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length).Text);
        var type = IsSingle(loop) ? "LanesOfSingle" : "LanesOfDouble";
        var lanes = new VectorText(loop.Index);
        var sums = loop.Body.Statements.OfType<Accumulate>().Select(accumulate => accumulate.Local).Distinct().ToList();
        foreach (var sum in sums)
        {
            _code.Line($"var {sum.Name}Lanes = {(sum.Element == ElementType.Float32 ? "LanesOfSingle" : "LanesOfDouble")}.Zero;");
        }

        _code.Braces($"for (var {index} = 0; {index} <= {length} - {type}.Count; {index} += {type}.Count)", () =>
        {
            foreach (var statement in loop.Body.Statements)
            {
                switch (statement)
                {
                    case Declare declare: _code.Line(lanes.Declare(declare)); break;
                    case Store store: _code.Line(lanes.Store(store)); break;
                    case Accumulate { Value.Element: ElementType.Float64 } accumulate when type == "LanesOfSingle": AddHalves(accumulate, lanes); break;
                    case Accumulate accumulate: _code.Line($"{accumulate.Local.Name}Lanes += {lanes.Print(accumulate.Value)};"); break;
                    default: Statement(statement); break;
                }
            }
        });
        foreach (var sum in sums)
        {
            _code.Line($"{sum.Name} += Lanes.Sum({sum.Name}Lanes);");
        }

        Repeat($"for (var {index} = {Whole(loop.Length, type)}; {index} < {length}; {index}++)", loop.Body);
    }

    /// <summary>Adds numbers in single precision up in double precision, which has half as many lanes.</summary>
    private void AddHalves(Accumulate accumulate, VectorText lanes)
    {
        var sum = accumulate.Local.Name;
        if (accumulate.Value is Apply { Op: Convert, Operands: [Apply narrow] })
        {
            // Both halves are of one vector, which is computed once.
            _code.Line($"{sum}Lanes += LaneMath.AddHalves({lanes.Print(narrow)});");
        }
        else
        {
            _code.Line($"{sum}Lanes += {lanes.PrintHalves(accumulate.Value)};");
        }
    }

    /// <summary>How many elements whole vectors cover.</summary>
    private static string Whole(Dimension length, string type)
    {
        var text = ExpressionText.Length(length);
        return $"{text.Text} - {text.Within(Precedence.Multiplicative)} % {type}.Count";
    }
}
