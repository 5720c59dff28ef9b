using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// What a rewrite relies on is tested as soon as it is known: a state that is still needed after other loops would be kept in memory in
/// each step of its own. A sum over elements stays where it is: a test between loops would keep them from becoming one.
/// </summary>
internal static class TestAtOnce
{
    public static Function Run(Function function) => function.MapBodies(Run);

    private static Body Run(Body body)
    {
        var states = new HashSet<Variable>(body.Equations.Where(equation => equation.Operation is Scan).SelectMany(equation => equation.Outputs).Concat(body.Parameters));
        var tests = body.Equations.Where(equation => equation.Operation is Assume).Select(test => (Test: test, Condition: body.Equations.FirstOrDefault(equation => equation.Outputs.Contains(test.Inputs[0]))))
            .Where(pair => pair.Condition is { Operation: IsFinite, Inputs: [Variable tested] } && states.Contains(tested)).ToList();
        if (tests.Count == 0)
        {
            return body;
        }

        // Several rewrites may rely on the same.
        var moved = new HashSet<Equation>(tests.SelectMany(pair => new[] { pair.Test, pair.Condition! }));
        var pending = tests.GroupBy(pair => pair.Condition).Select(same => (same.First().Test, Condition: same.Key!)).ToList();
        var equations = new List<Equation>();
        Place(body.Parameters);
        foreach (var equation in body.Equations.Where(equation => !moved.Contains(equation)))
        {
            equations.Add(equation);
            Place(equation.Outputs);
        }

        return body with { Equations = [.. equations, .. pending.SelectMany(pair => new[] { pair.Condition, pair.Test })] };

        void Place(IEnumerable<Variable> known)
        {
            foreach (var pair in pending.Where(pair => pair.Condition.Inputs[0] is Variable tested && known.Contains(tested)).ToList())
            {
                equations.Add(pair.Condition);
                equations.Add(pair.Test);
                pending.Remove(pair);
            }
        }
    }
}
