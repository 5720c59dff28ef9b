using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Two writes to the same part of a tensor, one right after the other, become one: setting and then adding sets the sum,
/// adding twice adds the sum. Taken when nobody else reads what was between them. It is what a rule for reading and a rule
/// for writing the same element leave behind. Setting an element to what it is, as after <c>x[i] += v</c>, is no write.
/// </summary>
internal static class MergeWrites
{
    public static Function Run(Function function)
    {
        var ids = function.FreshIds();
        return function.MapBodies(body => Run(body, ids));
    }

    private static Body Run(Body body, IdSource ids)
    {
        var reads = body.ReadCounts();
        var builder = new Builder(ids);
        var merged = new HashSet<Variable>();
        var replacements = new Dictionary<Variable, Value>();
        foreach (var original in body.Equations)
        {
            var equation = replacements.Replace(original);
            if (equation.Operation is not AddElement second || equation.Inputs[0] is not Variable between
                || (reads.TryGetValue(between, out var count) && count > 1)
                || builder.DefinitionOf(between) is not { Operation: WithElement or AddElement } first || !SamePart(first, equation, second.Count))
            {
                builder.Append(equation);
                continue;
            }

            builder.Origin = equation.Origin;
            var sum = builder.Add(first.Inputs[second.Count + 1], equation.Inputs[second.Count + 1]);
            merged.UnionWith(first.Outputs);
            if (first.Operation is WithElement { Checked: false } && builder.DefinitionOf(sum) is { Operation: Element { Checked: false } } read && read.Inputs[0] == first.Inputs[0] && SamePart(read, first, second.Count))
            {
                replacements[equation.Outputs[0]] = first.Inputs[0];
                continue;
            }

            builder.Append(first with { Outputs = equation.Outputs, Inputs = [.. first.Inputs.Take(second.Count + 1), sum], Origin = equation.Origin });
        }

        var result = builder.ToBody(body.Parameters, body.Results.Select(replacements.Replace).ToEquatableArray());
        return result with { Equations = result.Equations.Where(equation => !equation.Outputs.Any(merged.Contains)).ToEquatableArray() };
    }

    private static bool SamePart(Equation first, Equation second, int count) =>
        ((IndexOp)first.Operation).Count == count && first.Inputs.Skip(1).Take(count).SequenceEqual(second.Inputs.Skip(1).Take(count));
}
