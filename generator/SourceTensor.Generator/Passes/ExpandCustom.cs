using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// After differentiation a function with a rule of the user's is what its body computes; one that is called as it stands stays,
/// without the rule.
/// </summary>
internal static class ExpandCustom
{
    public static Function Run(Function function) => Run(function, _ => true);

    /// <summary>Only some of them.</summary>
    public static Function Run(Function function, Func<Custom, bool> isExpanded) => function.Body.AllEquations().Any(equation => equation.Operation is Custom custom && isExpanded(custom))
        ? function.MapBodies(body => Expand(body, isExpanded))
        : function;

    private static Body Expand(Body body, Func<Custom, bool> isExpanded)
    {
        var replaced = new Dictionary<Variable, Value>();
        var equations = new List<Equation>();
        foreach (var equation in body.Equations)
        {
            var present = replaced.Replace(equation);
            switch (present.Operation)
            {
                case Custom { Value: { } value } custom when isExpanded(custom):
                    equations.AddRange(value.Equations);
                    replaced[present.Output] = replaced.Replace(value.Results[0]);
                    break;
                case Custom { Value: null } called when isExpanded(called):
                    equations.Add(present with { Operation = called with { Rule = new Body([], [], []), Differentiable = [], Tangent = null } });
                    break;
                default:
                    equations.Add(present);
                    break;
            }
        }

        return body with { Equations = equations.ToEquatableArray(), Results = body.Results.Select(replaced.Replace).ToEquatableArray() };
    }
}
