using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A sum that a loop goes on with in each step of another one is added up for itself, and then added: what many have in common is the sum of what
/// each of them has, which <c>SumRule</c> differentiates where it is computed.
///
/// Precondition: in double precision; the outer step does nothing else with the sum, and the inner one only adds to it.
/// </summary>
internal static class SeparateSums
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Steps(body, ids));
    }

    /// <summary>The steps of the loops of a body, those inside them first.</summary>
    private static Body Steps(Body body, IdSource ids) =>
        body with { Equations = body.Equations.Select(equation => equation.Operation is Scan scan ? equation with { Operation = scan with { Body = Step(scan, ids) } } : equation).ToEquatableArray() };

    private static Body Step(Scan outer, IdSource ids) => outer.States.Aggregate(outer.Body, (body, state) => Separated(body, state, ids));

    private static Body Separated(Body body, Variable state, IdSource ids)
    {
        var readers = body.Equations.Where(equation => equation.Reads().Contains(state)).ToList();
        if (state.Type != TensorType.Scalar(ElementType.Float64) || body.Results.Contains(state) || readers is not [{ Operation: Scan inner } loop]
            || loop.Inputs.Count(input => input == state) != 1 || inner.Body.FreeVariables().Contains(state))
        {
            return body;
        }

        var position = loop.Inputs.ToList().IndexOf(state);
        if (position >= inner.StateCount || inner.TermOf(position) is null)
        {
            return body;
        }

        var own = new Variable(ids.Next(), state.Name, state.Type);
        var sum = new Equation([loop.Outputs[position]], new Add(), [state, own], loop.Origin);
        return body with { Equations = body.Equations.SelectMany(equation => ReferenceEquals(equation, loop) ? new[] { RunningSums.WithOwn(loop, state, own), sum } : [equation]).ToEquatableArray() };
    }
}
