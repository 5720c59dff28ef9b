using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>Lengths that are not negative where an equation is computed, since something in front of it has been tested.</summary>
internal static class TestedLengths
{
    /// <param name="function">The function.</param>
    /// <param name="equation">An equation of it, found by its outputs; of one without outputs nothing is known.</param>
    public static IEnumerable<Dimension> Before(Function function, Equation equation)
    {
        if (equation.Outputs.Count == 0 || Path(function.Body, equation) is not { } path)
        {
            return [];
        }

        var runs = path.Select(level => level.Part.Operation).OfType<Scan>().Where(scan => !scan.IsGuarded && scan.Body.AllEquations().Any(inner => inner.Outputs == equation.Outputs)).Select(scan => scan.Bound).OfType<Dimension>().ToList();
        return path.SelectMany(level => Tested(level.Before).Concat(OfLoops(level.Before, level.Part)).Concat(OfBranches(level.Before, runs)));
    }

    /// <summary>The equations around an equation, and it, each with what is in front of it; null where it is not there.</summary>
    private static List<(List<Equation> Before, Equation Part)>? Path(Body body, Equation equation)
    {
        for (var i = 0; i < body.Equations.Count; i++)
        {
            var part = body.Equations[i];
            var level = (body.Equations.Take(i).ToList(), part);
            if (part.Outputs == equation.Outputs)
            {
                return [level];
            }

            foreach (var inner in part.Operation.Bodies)
            {
                if (Path(inner, equation) is { } path)
                {
                    return [level, .. path];
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

    /// <summary>What is tested under the condition that loops run a step, which all are around.</summary>
    private static IEnumerable<Dimension> OfBranches(List<Equation> before, List<Dimension> runs)
    {
        return before.Where(equation => equation.Operation is Branch && Definition(equation.Inputs[0]) is { } condition && AllRun(condition))
            .SelectMany(equation => Tested(((Branch)equation.Operation).WhenTrue.Equations));

        Equation? Definition(Value value) => before.Find(equation => equation.Outputs.Any(output => output == value));

        bool AllRun(Equation condition) => condition.Operation.ArePositive(condition.Inputs, Definition) is { } lengths && lengths.All(runs.Contains);
    }
}
