using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Truncated back-propagation through time: derivatives go back through the last so many steps of each outermost loop. The loop
/// becomes two, and what the first of them leaves is a constant to every derivative, so that nothing of it is kept.
/// </summary>
internal static class Truncation
{
    /// <exception cref="DerivativeException">Only running a loop tells how many steps it takes.</exception>
    public static Function Run(Function function, int steps)
    {
        if (Undivided(function.Body) is { } loop)
        {
            var text = loop.Origin == Equation.NoOrigin ? loop.Operation.Name : function.Origins[loop.Origin];
            throw new DerivativeException($"`{text}` takes as many steps as the data say, so that nobody knows which are the last {steps} of them");
        }

        var ids = function.FreshIds();
        return function with { Body = Divide(function.Body, steps, ids) };
    }

    /// <summary>An outermost loop that cannot be divided, since only running it tells how many steps it takes; null when there is none.</summary>
    private static Equation? Undivided(Body body) => body.Equations.Select(equation => equation.Operation switch
    {
        Scan scan => scan.IsGuarded ? equation : null,
        Branch branch => branch.Bodies.Select(Undivided).FirstOrDefault(found => found is not null),
        _ => null,
    }).FirstOrDefault(found => found is not null);

    private static Body Divide(Body body, int steps, IdSource ids)
    {
        var builder = new Builder(ids);
        var replaced = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replaced.Replace(original);
            if (equation.Operation is Scan { IsGuarded: false, Bound: { } bound } scan && !(bound.IsConstant && bound.Constant <= steps))
            {
                builder.Origin = equation.Origin;
                foreach (var (output, whole) in equation.Outputs.Zip(Divide(equation, scan, steps, builder).ToList(), (output, whole) => (output, whole)))
                {
                    replaced[output] = whole;
                }
            }
            else
            {
                builder.Append(equation.Operation is Branch ? equation.MapBodies(side => Divide(side, steps, ids)) : equation);
            }
        }

        var results = body.Results.Select(replaced.Replace).ToList();
        return builder.ToBody(body.Parameters, results);
    }

    /// <summary>What the loop gives, made by two.</summary>
    private static IEnumerable<Value> Divide(Equation equation, Scan scan, int steps, Builder builder)
    {
        var all = Dimension.Maximum(scan.Bound!, Dimension.Of(0));
        var early = Dimension.Maximum(scan.Bound! - Dimension.Of(steps), Dimension.Of(0));
        var late = all - early;

        // What is visited last stands first where the loop counts down.
        var (earlyFrom, lateFrom) = scan.Reverse ? (late, Dimension.Of(0)) : (Dimension.Of(0), early);
        var first = Part(equation, scan, [.. equation.Inputs.Take(scan.StateCount)], earlyFrom, early, builder)
            .Select(value => value.Type.Element.IsFloating() ? builder.Emit(new StopGradient(), value) : value).ToList();
        var second = Part(equation, scan, Begun(equation, first, early, builder).Take(scan.StateCount), lateFrom, late, builder);
        return second.Select((result, i) => i < scan.StateCount ? result
            : scan.Reverse ? Joined(equation.Outputs[i], result, first[i], late, builder) : Joined(equation.Outputs[i], first[i], result, early, builder));
    }

    /// <summary>The states that the last steps begin with: where these are all steps, they begin with what the loop does.</summary>
    private static IEnumerable<Value> Begun(Equation equation, IReadOnlyList<Value> first, Dimension early, Builder builder)
    {
        var isDivided = builder.Emit(new GreaterThan(), builder.Emit(new Length(early)), Constant.Of(0));
        var count = ((Scan)equation.Operation).StateCount;
        var begun = new Branch(new Body([], [], first.Take(count).ToEquatableArray()), new Body([], [], equation.Inputs.Take(count).ToEquatableArray()));
        return builder.EmitAll(begun, [.. equation.Outputs.Take(count).Select(output => output.Name)], [isDivided]);
    }

    private static Value Joined(Variable stack, Value front, Value back, Dimension length, Builder builder)
    {
        var begun = builder.Emit(new WithSlice(Checked: false), builder.Zeros(stack.Type), Constant.Of(0), front);
        return builder.EmitNamed(stack.Name, new WithSlice(Checked: false), begun, builder.Emit(new Length(length)), back);
    }

    /// <summary>The loop over some of its steps, from one on.</summary>
    private static IReadOnlyList<Variable> Part(Equation equation, Scan scan, IEnumerable<Value> initial, Dimension from, Dimension count, Builder builder)
    {
        var first = builder.Emit(new Length(from));
        var copier = new Copier(builder.Ids);
        var counter = builder.NewVariable(scan.Counter.Name, scan.Counter.Type);
        var own = new Equation([copier.Fresh(scan.Counter)], new Add(), [first, counter], Equation.NoOrigin);
        var parameters = scan.Body.Parameters.Skip(1).Select(copier.Fresh).ToList();
        var step = copier.Copy(scan.Body with { Parameters = [] });
        var body = step with { Parameters = [counter, .. parameters], Equations = [own, .. step.Equations] };
        var parts = equation.Inputs.Skip(scan.StateCount).Select(sequence => builder.Emit(new Slice(count, Checked: false), sequence, first)).ToList();
        return builder.EmitAll(new Scan(scan.StateCount, count, scan.Reverse, body), [.. equation.Outputs.Select(output => output.Name)], [.. initial, .. parts]);
    }
}
