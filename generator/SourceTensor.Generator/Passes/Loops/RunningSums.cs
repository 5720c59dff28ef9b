using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>Sums in double precision that a step only adds to, itself or by loops in it that continue them.</summary>
internal static class RunningSums
{
    /// <summary>
    /// What a state becomes on the way through a step, each with the equation that makes it of the one before; null where the step does anything
    /// else with it.
    /// </summary>
    public static List<(Equation Link, Variable Sum)>? Links(Body body, Variable state, Value next)
    {
        var links = new List<(Equation, Variable)>();
        var sum = state;
        while (sum != next)
        {
            var readers = body.Equations.Where(equation => equation.Reads().Contains(sum)).ToList();
            if (sum.Type != TensorType.Scalar(ElementType.Float64) || body.Results.Contains(sum) || readers is not [var reader] || Next(reader, sum) is not { } continued)
            {
                return null;
            }

            links.Add((reader, continued));
            sum = continued;
        }

        return body.Results.Count(result => result == next) == 1 && !body.Equations.Any(equation => equation.Reads().Contains(sum)) ? links : null;
    }

    /// <summary>The loop with a sum of its own, which begins with 0, in the place of one that it goes on with.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="sum">What it goes on with.</param>
    /// <param name="own">What it adds up.</param>
    public static Equation WithOwn(Equation loop, Variable sum, Variable own)
    {
        var position = loop.Inputs.ToList().IndexOf(sum);
        return loop with
        {
            Inputs = loop.Inputs.Select((input, i) => i == position ? Constant.Of(0.0) : input).ToEquatableArray(),
            Outputs = loop.Outputs.Select((output, i) => i == position ? own : output).ToEquatableArray(),
        };
    }

    private static Variable? Next(Equation reader, Variable sum) => reader.Operation switch
    {
        Add when reader.Inputs.Count(input => input == sum) == 1 => reader.Output,
        Subtract when reader.Inputs[0] == sum && reader.Inputs[1] != sum => reader.Output,
        Scan inner when reader.Inputs.Count(input => input == sum) == 1 && !inner.Body.FreeVariables().Contains(sum) && reader.Inputs.ToList().IndexOf(sum) is var i && i < inner.StateCount
            && Links(inner.Body, inner.Body.Parameters[i + 1], inner.Body.Results[i]) is { Count: > 0 } => reader.Outputs[i],
        _ => null,
    };
}
