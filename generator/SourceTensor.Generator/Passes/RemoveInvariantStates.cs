using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A state that every step returns as it got it is no state: the step reads the initial value instead. This is what makes
/// the adjoint of a running sum cost nothing.
/// </summary>
internal static class RemoveInvariantStates
{
    public static Function Run(Function function) => function.MapBodies(Run);

    private static Body Run(Body body)
    {
        var equations = new List<Equation>();
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            while (equation.Operation is Scan scan && Invariant(equation, scan) is { Count: > 0 } invariant)
            {
                var inside = new Dictionary<Variable, Value>();
                foreach (var i in invariant)
                {
                    inside[scan.Body.Parameters[i + 1]] = equation.Inputs[i];
                    replacements[equation.Outputs[i]] = equation.Inputs[i];
                }

                equation = Without(equation, scan, invariant, inside);
            }

            equations.Add(equation);
        }

        return body with
        {
            Equations = equations.ToEquatableArray(),
            Results = body.Results.Select(replacements.Replace).ToEquatableArray(),
        };
    }

    private static HashSet<int> Invariant(Equation equation, Scan scan) =>
        [.. Enumerable.Range(0, scan.StateCount).Where(i => !(i == 0 && scan.IsGuarded) && ( scan.Body.Results[i] == scan.Body.Parameters[i + 1] || scan.Body.Results[i] == equation.Inputs[i]))];

    private static Equation Without(Equation equation, Scan scan, HashSet<int> states, Dictionary<Variable, Value> inside) => equation with
    {
        Outputs = equation.Outputs.Where((_, i) => !states.Contains(i)).ToEquatableArray(),
        Inputs = equation.Inputs.Where((_, i) => !states.Contains(i)).ToEquatableArray(),
        Operation = scan with
        {
            StateCount = scan.StateCount - states.Count,
            Body = inside.Replace(scan.Body with
            {
                Parameters = scan.Body.Parameters.Where((_, i) => !states.Contains(i - 1)).ToEquatableArray(),
                Results = scan.Body.Results.Where((_, i) => !states.Contains(i)).ToEquatableArray(),
            }),
        },
    };
}
