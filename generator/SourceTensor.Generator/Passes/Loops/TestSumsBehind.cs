using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// A sum that a step continues, itself or by loops in it, and that is relied on to be finite in each step, is tested once, behind the loop: what
/// has become infinite or NaN stays so, whatever is added. Nothing in the loop reads the sum any more then, so that its steps can have a lane each.
/// </summary>
internal static class TestSumsBehind
{
    public static Function Run(Function function)
    {
        var builder = new Builder(function.FreshIds());
        return function with { Body = Run(function.Body, builder.Ids) };
    }

    private static Body Run(Body body, IdSource ids)
    {
        var builder = new Builder(ids);
        foreach (var original in body.Equations)
        {
            var equation = original.MapBodies(inner => Run(inner, ids));
            if (equation.Operation is not Scan scan || Tested(scan) is not { Count: > 0 } tested)
            {
                builder.Append(equation);
                continue;
            }

            var moved = new HashSet<Equation>(tested.SelectMany(pair => pair.Tests));
            builder.Append(equation with { Operation = scan with { Body = scan.Body with { Equations = scan.Body.Equations.Where(inner => !moved.Contains(inner)).ToEquatableArray() } } });
            builder.Origin = Equation.NoOrigin;
            foreach (var (state, _) in tested)
            {
                builder.Append(new Equation([], new Assume(), [builder.Emit(new IsFinite(), equation.Outputs[state])], Equation.NoOrigin));
            }
        }

        return builder.ToBody(body.Parameters, body.Results);
    }

    /// <summary>The states of a loop that are sums, and the equations of its step that test them on the way.</summary>
    private static List<(int State, List<Equation> Tests)> Tested(Scan scan)
    {
        var conditions = scan.Body.Equations.Where(equation => equation.Operation is Assume).ToLookup(equation => equation.Inputs[0]);
        var tests = scan.Body.Equations.Where(equation => equation.Operation is IsFinite && conditions[equation.Output].Any()
            && !scan.Body.Results.Contains(equation.Output) && scan.Body.AllEquations().All(other => other.Operation is Assume || !other.Reads().Contains(equation.Output))).ToList();
        var rest = scan.Body with { Equations = scan.Body.Equations.Where(equation => !tests.Contains(equation)).ToEquatableArray() };
        var found = new List<(int, List<Equation>)>();
        foreach (var (state, i) in scan.States.Select((state, i) => (state, i)).Where(_ => tests.Count > 0))
        {
            var own = RunningSums.Links(rest, state, scan.Body.Results[i]) is { } links ? tests.Where(test => links.Any(link => link.Sum == test.Inputs[0])).ToList() : [];
            if (own.Count > 0)
            {
                found.Add((i, [.. own, .. own.SelectMany(test => conditions[test.Output])]));
            }
        }

        return found;
    }
}
