using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops around loops with a step in each lane.</content>
internal sealed partial class KernelWriter
{
    /// <summary>
    /// As many steps at once as there are lanes. What the last ones compute once more is written again as it was, and not added again.
    /// </summary>
    private void LaneLoop(LaneLoop loop) => WholeVectors(
        loop,
        next => Lanes(loop, new VectorText(loop, _registers), lanes => $"LaneMemory.From({lanes}, {next} - {loop.Index.Name})"),
        CanBeShort(loop) ? rest => Lanes(loop, new VectorText(loop, _registers, rest), lanes => $"LaneMemory.First({lanes}, {rest})") : null);

    /// <summary>Whether fewer steps than lanes can be computed at once, the other lanes staying empty.</summary>
    private static bool CanBeShort(LaneLoop loop)
    {
        var parts = loop.Body.Statements.AndNested().ToList();
        var text = new VectorText(loop, LaneRegisters.None);
        return loop.Own.Count == 0 && parts.All(part => part is Comment or Declare or Assign or Accumulate or Store or Loop) && parts.Where(part => part.Blocks.Count == 0).All(text.AreNeighbours);
    }

    /// <param name="counted">Of what the lanes of a sum have gathered, what counts.</param>
    private void Lanes(LaneLoop loop, VectorText lanes, System.Func<string, string> counted)
    {
        var parts = loop.Body.Statements.AndNested().ToList();
        var own = new HashSet<Local>(parts.SelectMany(LoopRewriter.Declared));
        var sums = parts.Select(SumIn).OfType<Local>().Distinct().Where(local => !own.Contains(local)).ToList();
        var begun = false;
        foreach (var statement in loop.Body.Statements)
        {
            // Not before: what is called there would have them stored for the whole of the loop.
            if (!begun && statement is not Comment && new[] { statement }.AndNested().Any(part => SumIn(part) is { } sum && sums.Contains(sum)))
            {
                sums.ForEach(sum => _code.Line($"var {LanesOf(sum)} = LanesOfDouble.Zero;"));
                begun = true;
            }

            InLanes(statement, lanes, own);
        }

        foreach (var sum in sums)
        {
            _code.Line($"{sum.Name} += Lanes.Sum({counted(LanesOf(sum))});");
        }
    }

    private static Local? SumIn(Statement statement) => statement is Accumulate accumulate ? accumulate.Local : (statement as AccumulateLog)?.Local;

    /// <param name="own">The locals that each step has for itself; what others gather has lanes of another name.</param>
    private void InLanes(Statement statement, VectorText lanes, HashSet<Local> own)
    {
        switch (statement)
        {
            case Declare declare when lanes.IsInLanes(declare.Local): _code.Line($"var {declare.Local.Name} = {lanes.Print(declare.Value)};"); break;
            case DeclareLater declare when lanes.IsInLanes(declare.Local): _code.Line($"LanesOfDouble {declare.Local.Name};"); break;
            case If branch:
                InLanes("if (" + branch.Condition.Print() + ")", branch.WhenTrue);
                if (branch.WhenFalse.Statements.Count > 0)
                {
                    InLanes("else", branch.WhenFalse);
                }

                break;
            case Assign assign when lanes.IsInLanes(assign.Local): _code.Line($"{assign.Local.Name} = {lanes.Print(assign.Value)};"); break;
            case Accumulate accumulate when !own.Contains(accumulate.Local): _code.Line(AddedInLanes(LanesOf(accumulate.Local), accumulate.Value, lanes)); break;
            case Accumulate accumulate when lanes.IsInLanes(accumulate.Local): _code.Line(AddedInLanes(accumulate.Local.Name, accumulate.Value, lanes)); break;
            case Store store: _code.Line(lanes.Store(store)); break;
            case Fill fill: _code.Line($"{VectorText.OwnPart(fill.To)}.Fill({fill.Value.Print()});"); break;
            case Hold hold: _code.Line($"{hold.Holds.Name} &= LaneMemory.AreAll({lanes.Print(hold.Condition)});"); break;
            case AccumulateLog product: _code.Line(Multiplied(product, lanes)); break;
            case Loop inner:
                Begin(inner.Body.Statements.OfType<AccumulateLog>());
                var around = Keep(inner);
                lanes = lanes.With(_registers);
                InLanes(Header(inner), inner.Body);
                _registers = around;
                foreach (var product in inner.Body.Statements.OfType<AccumulateLog>())
                {
                    _code.Line(Added(own.Contains(product.Local) ? product.Local.Name : LanesOf(product.Local), product.Coefficient, CSharpText.Primary(product.Product.Name + ".Log()"), lanes));
                    Test(product);
                }

                break;
            default: Statement(statement); break;
        }

        void InLanes(string header, Block block) => _code.Braces(header, () =>
        {
            foreach (var part in block.Statements)
            {
                this.InLanes(part, lanes, own);
            }
        });
    }

    /// <summary>What is added to a sum; a product at once, which is one operation less and rounds once.</summary>
    private static string AddedInLanes(string sum, Expression value, VectorText lanes) => value is Apply { Op: Multiply, Element: ElementType.Float64, Operands: [var x, var y] }
        ? $"{sum} = Lanes.MultiplyAddEstimate({lanes.Print(x)}, {lanes.Print(y)}, {sum});"
        : Added(sum, value, lanes.PrintTerm);
}
