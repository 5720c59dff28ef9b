using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Removes equations whose results nobody reads, and from loops and branches the states, items and outputs that nobody needs. A state
/// that is only read to compute itself is not needed.
/// </summary>
internal static class RemoveDead
{
    public static Function Run(Function function) => function with { Body = Trim(function.Body) };

    /// <summary>The body without equations whose results nobody reads.</summary>
    public static Body Trim(Body body)
    {
        var live = new HashSet<Variable>(body.Results.OfType<Variable>());
        var symbols = new HashSet<Symbol>(body.Results.SelectMany(result => result.Type.Shape).SelectMany(length => length.Symbols));
        var kept = new List<Equation>();
        foreach (var equation in body.Equations.Reverse())
        {
            if (!HasEffect(equation.Operation) && !equation.Outputs.Any(live.Contains) && !(equation.Operation.Binds is { } bound && symbols.Contains(bound)))
            {
                continue;
            }

            var trimmed = equation.Operation switch
            {
                Scan scan => Trim(equation, scan, live),
                Branch branch => Trim(equation, branch, live),
                _ => equation,
            };
            live.UnionWith(trimmed.Reads());
            symbols.UnionWith(LengthsOf(trimmed).SelectMany(length => length.Symbols));
            kept.Add(trimmed);
        }

        kept.Reverse();
        return body with { Equations = kept.ToEquatableArray() };
    }

    private static bool HasEffect(Operation operation) =>
        operation.HasEffect || operation.Bodies.Any(body => body.Equations.Any(equation => HasEffect(equation.Operation)));

    /// <summary>Every length an equation speaks of, in its bodies too.</summary>
    private static IEnumerable<Dimension> LengthsOf(Equation equation) => equation.Operation.Lengths
        .Concat(equation.Outputs.SelectMany(output => output.Type.Shape))
        .Concat(equation.Inputs.SelectMany(input => input.Type.Shape))
        .Concat(equation.Operation.Bodies.SelectMany(body => body.Parameters.SelectMany(parameter => parameter.Type.Shape).Concat(body.Equations.SelectMany(LengthsOf))));

    private static Equation Trim(Equation equation, Branch branch, HashSet<Variable> live)
    {
        var needed = equation.Outputs.Select(live.Contains).ToArray();
        return equation with
        {
            Outputs = equation.Outputs.Where((_, i) => needed[i]).ToEquatableArray(),
            Operation = branch.MapBodies(body => Trim(body with { Results = body.Results.Where((_, i) => needed[i]).ToEquatableArray() })),
        };
    }

    private static Equation Trim(Equation equation, Scan scan, HashSet<Variable> live)
    {
        var needed = equation.Outputs.Select((output, i) => live.Contains(output) || (i == 0 && scan.IsGuarded)).ToArray();
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
