using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <content>Loops along rows that one vector may hold, or two.</content>
internal sealed partial class KernelWriter
{
    /// <summary>What says how a row is read and written; of one that two vectors hold, the first of them.</summary>
    private string RowName => Derived("", "row");

    /// <summary>What says how the second vector of a row is read and written.</summary>
    private string RestName => Derived("", "rest");

    /// <summary>The types that loops along rows need, without the number of bits.</summary>
    public static IEnumerable<string> TypesOfRows(Block block)
    {
        var loops = block.Statements.AndNested().OfType<RowLoop>().ToList();
        return loops.Count == 0 ? [] : ["WholeRow", "ShortRow", .. loops.Exists(CanBeTwo) ? new[] { "RestOfRow" } : [], .. loops.Exists(loop => loop.Matrices.Count > 0) ? new[] { "LaneMatrix" } : [], .. loops.Exists(loop => loop.Sums is not null) ? new[] { "OuterProducts" } : []];
    }

    private void RowLoop(RowLoop loop)
    {
        if (loop.Vectors > 0)
        {
            new RowSteps(this, loop).Print();
            return;
        }

        if (!FitsOne(loop))
        {
            ScalarLoop(loop);
            return;
        }

        _code.Braces($"if ({Length(loop)} <= LanesOfDouble.Count{IsTaken(loop)})", () =>
        {
            _code.Line($"var {RowName} = {ShortRow(loop)};");
            new RowSteps(this, loop with { Matrices = [], Sums = null }).Print();
        });
        _code.Braces("else", () => ScalarLoop(loop));
    }

    /// <summary>
    /// Calls of the methods for rows that one vector holds, which is compiled twice: for rows as long as that, and for shorter ones; that two hold; and for longer ones.
    /// </summary>
    private void CallByLength(RowLoop loop, List<(string Type, string Name)> known, System.Func<string, string> name)
    {
        var calls = new List<(string Length, LoopCall Call, string Row)>();
        if (FitsOne(loop))
        {
            var inOne = MethodOf(loop with { Vectors = 1 }, known, name("Short"));
            calls.AddRange(loop.Row.IsConstant && loop.Row.Constant is not (2 or 4 or 8) ? [] : [("== LanesOfDouble.Count", inOne, "new WholeRow()")]);
            calls.Add(("< LanesOfDouble.Count", inOne, ShortRow(loop)));
        }

        if (CanBeTwo(loop))
        {
            var inTwo = MethodOf(loop with { Vectors = 2, Matrices = [], Sums = null }, known, name("Long"));
            calls.Add(("<= 2 * LanesOfDouble.Count", inTwo, $"new RestOfRow({ExpressionText.Length(loop.Row).Text})"));
        }

        var any = MethodOf(loop.Any, known, name(""));
        var kind = "if";
        foreach (var (length, call, row) in calls)
        {
            _code.Braces($"{kind} ({Length(loop)} {length}{IsTaken(loop)})", () => _code.Line(call.With(row)));
            kind = "else if";
        }

        if (calls.Count == 0)
        {
            _code.Line(any.With());
        }
        else
        {
            _code.Braces("else", () => _code.Line(any.With()));
        }
    }

    private static bool FitsOne(RowLoop loop) => !loop.Row.IsConstant || loop.Row.Constant <= Lowering.Buffer.MostLanes;

    /// <summary>Of a step of too many vectors the JIT would inline nothing.</summary>
    private static bool CanBeTwo(RowLoop loop) => loop.CanBeTwo && 2 * InlineBudget.OfVectors(loop) <= InlineBudget.Most;

    private static string Length(RowLoop loop) => ExpressionText.Length(loop.Row).Within(Precedence.Additive);

    private static string ShortRow(RowLoop loop) => $"new ShortRow({ExpressionText.Length(loop.Row).Text})";

    private static string IsTaken(RowLoop loop) => loop.Carried.Count == 0 || loop.Length is { IsConstant: true, Constant: > 0 } ? "" : $" && {ExpressionText.Length(loop.Length).Within(Precedence.Additive)} > 0";
}
