using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Divides the outermost loops of a function into segments of about √T steps, a loop in a loop. Reversed, the outer one keeps the
/// state each segment began with, and a segment is run again before it is reversed: about 2 √T states are kept instead of T, and every
/// step is computed once more. Every number is computed in the same order from the same numbers, so nothing else changes.
/// </summary>
internal static class Checkpointing
{
    /// <summary>A loop of fewer steps keeps no less in segments.</summary>
    private const long FewSteps = 4;

    /// <summary>The function with its loops in segments, as far as their steps are known at entry and something of them is differentiated.</summary>
    public static Function Run(Function function, IEnumerable<Variable> wanted)
    {
        var activity = Activity.Of(function.Body, wanted);
        var ids = function.FreshIds();
        return function with { Body = Divide(function.Body, activity, ids) };
    }

    /// <summary>The loops that are divided: what they are in the user's words, and what a state of theirs takes, in bytes.</summary>
    public static IEnumerable<(string Origin, Dimension Steps, Dimension Bytes)> Loops(Function function, IEnumerable<int> wrt)
    {
        var activity = Activity.Of(function.Body, wrt.Select(i => function.Parameters[i]));
        return Outermost(function.Body).Where(equation => IsDivided(equation, activity))
            .Select(equation => (equation.Origin == Equation.NoOrigin ? "loop" : function.Origins[equation.Origin], ((Scan)equation.Operation).Bound!, BytesOf((Scan)equation.Operation)));
    }

    private static IEnumerable<Equation> Outermost(Body body) =>
        body.Equations.SelectMany(equation => equation.Operation is Branch ? equation.Operation.Bodies.SelectMany(Outermost) : [equation]);

    private static Dimension BytesOf(Scan scan) => scan.States.Aggregate(
        Dimension.Of(0),
        (sum, state) => sum + (state.Type.Shape.Count() * state.Type.Element.Size()));

    private static bool IsDivided(Equation equation, Activity activity) => equation.Operation is Scan { IsGuarded: false, Bound: { IsKnownAtEntry: true } bound }
        && !(bound.IsConstant && bound.Constant < FewSteps) && equation.Outputs.Any(activity.Contains);

    private static Body Divide(Body body, Activity activity, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var equation in body.Equations)
        {
            if (IsDivided(equation, activity))
            {
                Divide(equation, builder);
            }
            else
            {
                builder.Append(equation.Operation is Branch ? equation.MapBodies(side => Divide(side, activity, ids)) : equation);
            }
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    private static void Divide(Equation equation, Builder builder)
    {
        builder.Origin = equation.Origin;
        var scan = (Scan)equation.Operation;
        var stacks = equation.Outputs.Skip(scan.StateCount).ToList();
        var segment = Segment(equation, scan, builder.Nested());
        var before = stacks.Select(stack => builder.Zeros(stack.Type)).ToList();
        var divided = new Scan(scan.StateCount + stacks.Count, Dimension.Of(new SegmentSymbol(scan.Bound!, IsCount: true)), scan.Reverse, segment);
        builder.Append(new Equation(equation.Outputs, divided, [.. equation.Inputs.Take(scan.StateCount), .. before], equation.Origin));
    }

    /// <summary>One segment: the loop over its part of every sequence, and what the steps output written where it belongs.</summary>
    private static Body Segment(Equation equation, Scan scan, Builder builder)
    {
        Variable Own(Variable variable) => builder.NewVariable(variable.Name, variable.Type);
        var segment = builder.NewVariable("segment", TensorType.Scalar(ElementType.Int32));
        var states = scan.States.Select(Own).ToList();
        var stacks = equation.Outputs.Skip(scan.StateCount).Select(Own).ToList();

        // The last segment may be shorter.
        var longest = Dimension.Of(new SegmentSymbol(scan.Bound!, IsCount: false));
        var length = builder.Emit(new Length(longest));
        var first = builder.EmitNamed("first", new Multiply(), segment, length);
        var rest = builder.Emit(new Subtract(), builder.Emit(new Length(scan.Bound!)), first);
        var count = builder.EmitNamed("count", new Minimum(), rest, length);
        var symbol = new LocalSymbol(builder.Ids.Next(), "count", MayBeNegative: false) { Limit = longest };
        builder.EmitAll(new BindLength(symbol), [], [count]);

        var parts = equation.Inputs.Skip(scan.StateCount).Select(sequence => builder.Emit(new Slice(Dimension.Of(symbol), Checked: false), sequence, first)).ToList();
        var loop = scan with { Bound = Dimension.Of(symbol), Body = CountedFrom(first, scan, builder.Ids) };
        var results = builder.EmitAll(loop, [.. equation.Outputs.Select(output => output.Name)], [.. states, .. parts]);
        var written = results.Skip(scan.StateCount).Zip(stacks, (part, stack) => builder.EmitNamed(stack.Name, new WithSlice(Checked: false), stack, first, part)).ToList();
        return builder.ToBody([segment, .. states, .. stacks], [.. results.Take(scan.StateCount), .. written]);
    }

    /// <summary>The step with a counter that begins at 0, from which its own is computed.</summary>
    private static Body CountedFrom(Value first, Scan scan, IdSource ids)
    {
        var counter = scan.Counter with { Id = ids.Next() };
        return scan.Body with
        {
            Parameters = [counter, .. scan.Body.Parameters.Skip(1)],
            Equations = [new Equation([scan.Counter], new Add(), [first, counter], Equation.NoOrigin), .. scan.Body.Equations],
        };
    }
}
