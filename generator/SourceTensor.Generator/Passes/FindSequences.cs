using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Reading <c>x[t]</c> of a tensor from outside, at the loop's own counter, becomes an item of a sequence: a loop and a
/// <c>Scan</c> then look alike. <c>x[t, p]</c> becomes the item's element at p, which an inner loop over p turns into an
/// item of its own. Only accesses proved to be in range are taken.
/// </summary>
internal static class FindSequences
{
    public static Function Run(Function function) => function with { Body = Run(function.Body, function.FreshIds()) };

    private static Body Run(Body body, IdSource ids) => body with
    {
        Equations = body.Equations.Select(equation => equation.Operation is Scan { Bound: not null } scan
            ? Run(equation, scan, ids)
            : equation.MapBodies(inner => Run(inner, ids))).ToEquatableArray(),
    };

    private static Equation Run(Equation equation, Scan scan, IdSource ids)
    {
        var free = scan.Body.FreeVariables();
        var items = new Dictionary<Variable, Variable>();
        var body = Rewrite(scan.Body);
        return equation with
        {
            Inputs = [.. equation.Inputs, .. items.Keys],
            Operation = scan with { Body = Run(body with { Parameters = [.. body.Parameters, .. items.Values] }, ids) },
        };

        Body Rewrite(Body inner)
        {
            var replacements = new Dictionary<Variable, Value>();
            var equations = new List<Equation>();
            foreach (var original in inner.Equations)
            {
                var candidate = replacements.Replace(original);
                if (candidate is not { Operation: Element { Checked: false } access } || candidate.Inputs[1] != scan.Counter
                    || candidate.Inputs[0] is not Variable sequence || !free.Contains(sequence))
                {
                    equations.Add(candidate.MapBodies(Rewrite));
                    continue;
                }

                if (!items.TryGetValue(sequence, out var item))
                {
                    items[sequence] = item = new Variable(ids.Next(), $"{sequence.Name}_{scan.Counter.Name}", sequence.Type.Drop(1));
                }

                if (access.Count == 1)
                {
                    replacements[candidate.Output] = item;
                }
                else
                {
                    equations.Add(candidate with
                    {
                        Operation = access with { Count = access.Count - 1 },
                        Inputs = [item, .. candidate.Inputs.Skip(2)],
                    });
                }
            }

            return replacements.Replace(inner with { Equations = equations.ToEquatableArray() });
        }
    }
}
