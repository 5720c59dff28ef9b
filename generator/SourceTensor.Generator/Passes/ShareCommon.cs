using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// An equation that computes what one before it computes, in this body or one around it, is removed and its readers read
/// the first. Where an equation comes from does not matter. Loops and branches are not compared.
/// </summary>
internal static class ShareCommon
{
    public static Function Run(Function function) => function with { Body = Run(function.Body, [], []) };

    private static Body Run(Body body, Dictionary<(Operation, EquatableArray<Value>), Variable> outer, Dictionary<Variable, Value> outerReplacements)
    {
        var known = new Dictionary<(Operation, EquatableArray<Value>), Variable>(outer);
        var replacements = new Dictionary<Variable, Value>(outerReplacements);
        var kept = new List<Equation>();
        foreach (var original in body.Equations)
        {
            var inputs = original.Inputs.Select(replacements.Replace).ToEquatableArray();
            if (original.Operation.Bodies.Count > 0)
            {
                kept.Add(original with { Inputs = inputs, Operation = original.Operation.MapBodies(inner => Run(inner, known, replacements)) });
                continue;
            }

            if (original.Outputs.Count == 1 && known.TryGetValue((original.Operation, inputs), out var first))
            {
                replacements[original.Output] = first;
                continue;
            }

            kept.Add(original with { Inputs = inputs });
            if (original.Outputs.Count == 1)
            {
                known[(original.Operation, inputs)] = original.Output;
            }
        }

        return body with { Equations = kept.ToEquatableArray(), Results = body.Results.Select(replacements.Replace).ToEquatableArray() };
    }
}
