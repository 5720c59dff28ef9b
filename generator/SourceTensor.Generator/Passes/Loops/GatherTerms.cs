using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Of a sum that a step adds to and that a loop in it goes on with, the loop adds up what is its own, and the step adds all of its terms at once:
/// the sum is read in one place, so that the steps can have a lane each.
///
/// Precondition: in double precision; the step does nothing else with the sum. Only the order of additions differs.
/// </summary>
internal static class GatherTerms
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => body with
        {
            Equations = body.Equations.Select(equation => equation.Operation is Scan scan ? equation with { Operation = scan with { Body = Step(scan, ids) } } : equation).ToEquatableArray(),
        });
    }

    private static Body Step(Scan outer, IdSource ids) =>
        Enumerable.Range(0, outer.StateCount).Aggregate(outer.Body, (body, i) => Gathered(body, body.Parameters[i + 1], body.Results[i], ids));

    private static Body Gathered(Body body, Variable state, Value next, IdSource ids)
    {
        if (RunningSums.Links(body, state, next) is not { Count: > 1 } links || !links.Any(link => link.Link.Operation is Scan))
        {
            return body;
        }

        var builder = new Builder(ids);
        Value? terms = null;
        var sum = state;
        foreach (var equation in body.Equations)
        {
            var at = links.FindIndex(link => ReferenceEquals(link.Link, equation));
            if (at < 0)
            {
                builder.Append(equation);
                continue;
            }

            builder.Origin = equation.Origin;
            var isSubtracted = equation.Operation is Subtract;
            var term = equation.Operation is Scan ? Own(builder, equation, sum) : equation.Inputs[0] == sum ? equation.Inputs[1] : equation.Inputs[0];
            terms = (terms, isSubtracted) switch
            {
                (null, true) => builder.Emit(new Negate(), term),
                (null, false) => term,
                (_, true) => builder.Emit(new Subtract(), terms, term),
                _ => builder.Emit(new Add(), terms, term),
            };
            sum = links[at].Sum;
        }

        builder.Append(new Equation([sum], new Add(), [state, terms!], links[^1].Link.Origin));
        return builder.ToBody(body.Parameters, body.Results);
    }

    /// <summary>The loop with a sum of its own.</summary>
    private static Variable Own(Builder builder, Equation loop, Variable sum)
    {
        var own = builder.NewVariable(sum.Name, sum.Type);
        builder.Append(RunningSums.WithOwn(loop, sum, own));
        return own;
    }
}
