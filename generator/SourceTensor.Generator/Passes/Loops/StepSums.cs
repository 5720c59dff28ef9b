using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>States of a loop that are nothing but sums.</summary>
internal static class StepSums
{
    /// <summary>What each step adds to a state that is a number, where it does nothing else with it; null where it does.</summary>
    public static Value? TermOf(this Scan scan, int state)
    {
        var (before, next) = (scan.Body.Parameters[state + 1], scan.Body.Results[state]);
        var add = scan.Body.Equations.FirstOrDefault(equation => equation.Outputs.Any(output => output == next));
        return before.Type.IsScalar && add is { Operation: Add } && add.Inputs.Count(input => input == before) == 1
            && !scan.Body.Equations.Any(equation => equation != add && equation.Reads().Any(read => read == before || read == next))
            && scan.Body.Results.Count(result => result == before || result == next) == 1
                ? add.Inputs[0] == before ? add.Inputs[1] : add.Inputs[0]
                : null;
    }
}
