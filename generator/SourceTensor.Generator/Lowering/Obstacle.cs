using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>Why a loop of a kernel takes its steps one by one. Nothing depends on it: it is what a user is told who asks.</summary>
/// <param name="Origin">The source text of the loop.</param>
/// <param name="Inside">The source texts of what its steps compute.</param>
/// <param name="Reason">In the user's words.</param>
internal sealed record Obstacle(string Origin, EquatableArray<string> Inside, string Reason)
{
    /// <summary>The loops of a kernel that were written as loops and of which no steps are computed in lanes.</summary>
    public static IEnumerable<Obstacle> Of(Kernel kernel)
    {
        var loops = Loops(kernel.Body, "").ToList();
        HashSet<string> lanes = [.. loops.Where(loop => loop.Loop.IsVector).Select(loop => loop.Origin)];
        foreach (var equation in kernel.Function.Body.AllEquations())
        {
            if (equation is { Operation: Scan scan, Origin: not Equation.NoOrigin } && kernel.Function.Origins[equation.Origin] is var origin && !lanes.Contains(origin)
                && (Why(scan) ?? loops.Where(loop => loop.Origin == origin).Select(loop => Why(loop.Loop)).FirstOrDefault()) is { } reason)
            {
                var inside = scan.Body.AllEquations().Where(inner => inner.Origin != Equation.NoOrigin).Select(inner => kernel.Function.Origins[inner.Origin]).Distinct();
                yield return new Obstacle(origin, inside.ToEquatableArray(), reason);
            }
        }
    }

    /// <summary>All loops, each with the text of what it computes.</summary>
    private static IEnumerable<(string Origin, Loop Loop)> Loops(Block block, string origin)
    {
        foreach (var statement in block.Statements)
        {
            origin = statement is Comment comment ? comment.Text : origin;
            if (statement is Loop loop)
            {
                yield return (origin, loop);
            }

            foreach (var inner in statement.Blocks.SelectMany(inside => Loops(inside, origin)))
            {
                yield return inner;
            }
        }
    }

    private static string? Why(Scan scan) => scan.IsGuarded ? "whether there is another step is known only when a step has been taken"
        : scan.States.Where((_, i) => IsCarried(scan, i)).Select(state => $"`{state.Name}` of the step before is needed").FirstOrDefault();

    /// <summary>Whether a step reads a state for more than to add to it.</summary>
    private static bool IsCarried(Scan scan, int state)
    {
        var before = scan.Body.Parameters[state + 1];
        var readers = scan.Body.Equations.Where(equation => equation.Reads().Contains(before)).ToList();
        var isSum = readers is [{ Operation: Add or Subtract, Inputs: [var first, var second] } sum] && first == before && second != before && sum.Output == scan.Body.Results[state];
        return readers.Count > 0 && !isSum && scan.Body.Results[state] != before && !IsOnlyWritten(scan.Body, before);
    }

    /// <summary>Whether steps write parts of a tensor and read nothing of it.</summary>
    private static bool IsOnlyWritten(Body body, Variable tensor) => body.Equations.Where(equation => equation.Reads().Contains(tensor)).All(equation =>
        equation is { Operation: WithElement or WithSlice } && equation.Inputs[0] == tensor && equation.Inputs.Skip(1).All(input => input != tensor) && IsOnlyWritten(body, equation.Output));

    private static string? Why(Loop loop)
    {
        var inside = loop.Body.Statements.AndNested().ToList();
        return loop.Length.IsConstant && loop.Length.Constant < VectorAxis.ShortestLoop ? $"it has {loop.Length} steps only"
            : inside.Any(statement => statement is Loop or BlockLoop or GuardedLoop) ? null
            : inside.Any(statement => statement is If) ? "which side of a condition is computed is chosen in each step"
            : VectorAxis.FirstObstacle(loop) is { } obstacle ? Described(obstacle)
            : null;
    }

    private static string? Described(object obstacle) => obstacle switch
    {
        TestIndex test => $"the index of `{test.Text}` is tested in each step",
        Assign assign => $"`{assign.Local.Name}` is added up in the order of the steps",
        ThrowStatement => "a step may throw",
        CallMethod call => $"`{call.Method}` is called as it stands",
        Store store => $"`{store.Buffer.Name}` is written at places that are not known to be neighbours, or is of another type than the vectors",
        Load { Element: ElementType.Float64 or ElementType.Float32 } load => $"`{load.Buffer.Name}` is read at places that are not known to be neighbours",
        Apply { Op: Where } => "what is read depends on the counter",
        Apply { Element: ElementType.Int32 or ElementType.Int64 } apply => $"`{apply.Op.Name}` of integers has no vector form",
        Apply apply => $"`{apply.Op.Name}` of {string.Join(" and ", apply.Operands.Select(operand => operand.Element.Keyword()).Distinct())} has no vector form",
        Expression value => $"it computes with `{value.Element.Keyword()}`",
        _ => null,
    };
}
