using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>The sums over the steps of a loop that are relied on to be finite, and what cannot but be so too then.</summary>
internal static class TestedSums
{
    /// <summary>The states of a loop that are only added to, and whose last value is relied on to be finite behind the loop.</summary>
    public static List<int> Of(Scan scan, Equation loop, Body around)
    {
        var definitions = around.Definitions();
        var tested = new HashSet<Value>(around.Equations.Where(equation => equation.Operation is Assume && equation.Inputs[0] is Variable condition && definitions.TryGetValue(condition, out var test) && test.Operation is IsFinite)
            .Select(equation => definitions[(Variable)equation.Inputs[0]].Inputs[0]));
        return [.. Enumerable.Range(0, scan.StateCount).Where(i => tested.Contains(loop.Outputs[i]) && TermOf(scan, i) is not null)];
    }

    /// <summary>What a step adds to a state in double precision, or subtracts, that nothing else reads; null where it does something else.</summary>
    public static Value? TermOf(Scan scan, int index)
    {
        var state = scan.Body.Parameters[index + 1];
        if (scan.Body.ReadCounts().TryGetValue(state, out var count) && count == 1 && state.Type is { IsScalar: true, Element: ElementType.Float64 }
            && scan.Body.Results[index] is Variable next && scan.Body.Definitions().TryGetValue(next, out var added))
        {
            return added.Operation is Add or Subtract && added.Inputs[0] == state ? added.Inputs[1] : added.Operation is Add && added.Inputs[1] == state ? added.Inputs[0] : null;
        }

        return null;
    }

    /// <summary>What makes the tested sums infinite or NaN where it is that itself: sums and products, and what is divided, lead from it to them.</summary>
    public static HashSet<Variable> Leading(Scan scan, IEnumerable<int> tested)
    {
        var definitions = scan.Body.Definitions();
        var leading = new HashSet<Variable>();
        var pending = new Stack<Value>(tested.Select(index => TermOf(scan, index)!));
        while (pending.Count > 0)
        {
            if (pending.Pop() is Variable variable && definitions.TryGetValue(variable, out var equation) && leading.Add(variable))
            {
                foreach (var input in equation.Operation switch
                {
                    Add or Subtract or Multiply or Negate or MultiplyAddEstimate => equation.Inputs,
                    Divide => equation.Inputs.Take(1),
                    _ => [],
                })
                {
                    pending.Push(input);
                }
            }
        }

        return leading;
    }
}
