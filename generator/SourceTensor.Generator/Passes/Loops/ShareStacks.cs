using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>What the steps of a loop output twice is kept once: what the program wants of each step, and what its reversal needs, are often the same. Exact.</summary>
internal static class ShareStacks
{
    public static Function Run(Function function) => function.MapBodies(Run);

    private static Body Run(Body body)
    {
        var replacements = new Dictionary<Variable, Value>();
        var equations = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            if (equation.Operation is Scan scan)
            {
                var first = new Dictionary<Value, Variable>();
                var kept = Enumerable.Range(0, scan.StateCount).ToList();
                foreach (var (result, i) in scan.StepOutputs.Select((result, i) => (result, scan.StateCount + i)))
                {
                    if (first.TryGetValue(result, out var same))
                    {
                        replacements[equation.Outputs[i]] = same;
                        continue;
                    }

                    first[result] = equation.Outputs[i];
                    kept.Add(i);
                }

                equation = kept.Count == equation.Outputs.Count ? equation : equation with
                {
                    Outputs = kept.Select(i => equation.Outputs[i]).ToEquatableArray(),
                    Operation = scan with { Body = scan.Body with { Results = kept.Select(i => scan.Body.Results[i]).ToEquatableArray() } },
                };
            }

            equations.Add(equation);
        }

        return replacements.Replace(body with { Equations = equations.ToEquatableArray() });
    }
}
