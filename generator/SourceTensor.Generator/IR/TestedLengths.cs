using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>Lengths that are not negative where an equation is computed, since something in front of it has been tested.</summary>
internal static class TestedLengths
{
    /// <param name="function">The function.</param>
    /// <param name="equation">An equation of it, found by its outputs; of one without outputs nothing is known.</param>
    public static IEnumerable<Dimension> Before(Function function, Equation equation) => equation.Outputs.Count == 0 ? [] : Before(function.Body, equation) ?? [];

    /// <summary>What is tested in front of the equation, in its body and around that; null where it is not there.</summary>
    private static List<Dimension>? Before(Body body, Equation equation)
    {
        for (var i = 0; i < body.Equations.Count; i++)
        {
            var part = body.Equations[i];
            if (part.Outputs == equation.Outputs)
            {
                return [.. Tested(body.Equations.Take(i))];
            }

            foreach (var inner in part.Operation.Bodies)
            {
                if (Before(inner, equation) is { } tested)
                {
                    return [.. Tested(body.Equations.Take(i)), .. OfLoops(body.Equations.Take(i), part), .. tested];
                }
            }
        }

        return null;
    }

    private static IEnumerable<Dimension> Tested(IEnumerable<Equation> equations) => equations.SelectMany(equation => equation.Operation.TestedNotNegative(equation.Inputs));

    /// <summary>What the steps of earlier loops have tested: where another loop of as many steps takes one, they have taken one too.</summary>
    private static IEnumerable<Dimension> OfLoops(IEnumerable<Equation> before, Equation around) => around.Operation is not Scan { IsGuarded: false } scan ? []
        : before.Select(equation => equation.Operation).OfType<Scan>().Where(other => !other.IsGuarded && other.Bound == scan.Bound)
            .SelectMany(other => Tested(other.Body.Equations)).Where(length => length.IsKnownAtEntry);
}
