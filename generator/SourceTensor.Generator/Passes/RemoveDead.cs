using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Removes equations whose results nobody reads, and from scans the states, items and outputs that nobody needs. A state
/// that is only read to compute itself is not needed.
/// </summary>
internal static class RemoveDead
{
    public static Function Run(Function function) => function with { Body = Trim(function.Body) };

    private static Body Trim(Body body)
    {
        var live = new HashSet<Variable>(body.Results.OfType<Variable>());
        var kept = new List<Equation>();
        foreach (var equation in body.Equations.Reverse())
        {
            if (!HasEffect(equation.Operation) && !equation.Outputs.Any(live.Contains))
            {
                continue;
            }

            var trimmed = equation.Operation is Scan scan ? Trim(equation, scan, live) : equation;
            live.UnionWith(trimmed.Reads());
            kept.Add(trimmed);
        }

        kept.Reverse();
        return body with { Equations = kept.ToEquatableArray() };
    }

    private static bool HasEffect(Operation operation) =>
        operation.HasEffect || (operation is Scan scan && scan.Body.AllEquations().Any(equation => equation.Operation.HasEffect));

    private static Equation Trim(Equation equation, Scan scan, HashSet<Variable> live)
    {
        var needed = equation.Outputs.Select(live.Contains).ToArray();
        Body body;
        HashSet<Variable> read;
        do
        {
            body = Trim(scan.Body with { Results = scan.Body.Results.Where((_, i) => needed[i]).ToEquatableArray() });
            read = [.. body.Equations.SelectMany(inner => inner.Reads()).Concat(body.Results.OfType<Variable>())];
        }
        while (NeedMore(scan, needed, read));

        var inputs = Enumerable.Range(0, equation.Inputs.Count)
            .Where(i => i < scan.StateCount ? needed[i] : read.Contains(scan.Body.Parameters[i + 1]))
            .ToList();
        return equation with
        {
            Outputs = equation.Outputs.Where((_, i) => needed[i]).ToEquatableArray(),
            Inputs = inputs.Select(i => equation.Inputs[i]).ToEquatableArray(),
            Operation = scan with
            {
                StateCount = needed.Take(scan.StateCount).Count(isNeeded => isNeeded),
                Body = body with { Parameters = inputs.Select(i => scan.Body.Parameters[i + 1]).Prepend(scan.Counter).ToEquatableArray() },
            },
        };
    }

    private static bool NeedMore(Scan scan, bool[] needed, HashSet<Variable> read)
    {
        var more = false;
        for (var i = 0; i < scan.StateCount; i++)
        {
            if (!needed[i] && read.Contains(scan.Body.Parameters[i + 1]))
            {
                needed[i] = more = true;
            }
        }

        return more;
    }
}
