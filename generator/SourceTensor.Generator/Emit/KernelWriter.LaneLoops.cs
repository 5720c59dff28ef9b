using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops around loops with a step in each lane.</content>
internal sealed partial class KernelWriter
{
    /// <summary>
    /// As many steps at once as there are lanes. The last ones begin where they have as many, and compute once more what has been computed:
    /// it is written again as it was, and not added again.
    /// </summary>
    private void LaneLoop(LaneLoop loop)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length));
        var header = $"for (var {index} = 0; {index} < {length.Text}; {index}++)";
        if (!(loop.Length.IsConstant && loop.Length.Constant >= 8))
        {
            _code.Braces($"if ({length.Text} < LanesOfDouble.Count)", () => Repeat(header, loop.Body));
            _code.Braces("else", () => InLanes(loop));
            return;
        }

        InLanes(loop);
    }

    private void InLanes(LaneLoop loop)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length));
        var sums = loop.Body.Statements.AndNested().Select(statement => statement is Accumulate accumulate ? accumulate.Local : (statement as AccumulateLog)?.Local).OfType<Local>().Distinct()
            .Where(local => !loop.Body.Statements.AndNested().Any(statement => statement is Declare declare && declare.Local == local)).ToList();
        var next = index + "Next";
        _code.Braces($"for (var {next} = 0; {next} < {length.Text}; {next} += LanesOfDouble.Count)", () =>
        {
            _code.Line($"var {index} = Math.Min({next}, {length.Text} - LanesOfDouble.Count);");
            foreach (var sum in sums)
            {
                _code.Line($"var {sum.Name}Lanes = LanesOfDouble.Zero;");
            }

            var lanes = new VectorText(loop);
            foreach (var statement in loop.Body.Statements)
            {
                InLanes(statement, lanes, loop);
            }

            foreach (var sum in sums)
            {
                _code.Line($"{sum.Name} += Lanes.Sum(LaneMemory.From({sum.Name}Lanes, {next} - {index}));");
            }
        });
    }

    private void InLanes(Statement statement, VectorText lanes, LaneLoop loop)
    {
        switch (statement)
        {
            case Declare declare when lanes.IsInLanes(declare.Local): _code.Line($"var {declare.Local.Name} = {lanes.Print(declare.Value)};"); break;
            case Assign assign when lanes.IsInLanes(assign.Local): _code.Line($"{assign.Local.Name} = {lanes.Print(assign.Value)};"); break;
            case Accumulate accumulate when !IsOwn(accumulate.Local, loop): _code.Line($"{accumulate.Local.Name}Lanes += {lanes.Print(accumulate.Value)};"); break;
            case Accumulate accumulate when lanes.IsInLanes(accumulate.Local): _code.Line($"{accumulate.Local.Name} += {lanes.Print(accumulate.Value)};"); break;
            case Store store: _code.Line(lanes.Store(store)); break;
            case Fill fill: _code.Line($"{VectorText.OwnPart(fill.To)}.Fill({fill.Value.Print()});"); break;
            case Hold hold: _code.Line($"{hold.Holds.Name} &= LaneMemory.AreAll({lanes.Print(hold.Condition)});"); break;
            case AccumulateLog product: _code.Line(Multiplied(product, lanes)); break;
            case Loop inner:
                Begin(inner.Body.Statements.OfType<AccumulateLog>());
                var (index, length) = (inner.Index.Name, ExpressionText.Length(inner.Length).Text);
                _code.Braces(inner.Reverse ? $"for (var {index} = {length} - 1; {index} >= 0; {index}--)" : $"for (var {index} = 0; {index} < {length}; {index}++)", () =>
                {
                    foreach (var part in inner.Body.Statements)
                    {
                        InLanes(part, lanes, loop);
                    }
                });
                foreach (var product in inner.Body.Statements.OfType<AccumulateLog>())
                {
                    _code.Line(Added(IsOwn(product.Local, loop) ? product.Local.Name : product.Local.Name + "Lanes", product.Coefficient, CSharpText.Primary(product.Product.Name + ".Log()"), lanes));
                    _code.Line($"{product.Holds!.Name} &= {product.Product.Name}.IsValid;");
                }

                break;
            default: Statement(statement); break;
        }
    }

    private static bool IsOwn(Local local, LaneLoop loop) => loop.Body.Statements.AndNested().Any(statement => statement is Declare declare && declare.Local == local);
}
