using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// How a step makes the next value of a tensor out of the last: by writing parts of it, one after the other, by an inner loop or a
/// branch that does so. Whoever has the next value and what was overwritten has the last one too.
/// </summary>
/// <param name="Links">In the order of the program.</param>
internal sealed record WriteChain(IReadOnlyList<WriteLink> Links)
{
    /// <summary>From a state of a loop to its next value; null when that is not made by writes alone.</summary>
    public static WriteChain? OfState(Scan scan, int state)
    {
        var bound = new HashSet<LocalSymbol>(scan.Body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>());
        return Of(scan.Body, scan.Body.Results[state], bound, out var root) is { Links.Count: > 0 } chain && root == scan.Body.Parameters[state + 1] ? chain : null;
    }

    /// <summary>The values between the writes, and the one after the last.</summary>
    public IEnumerable<Variable> Written => Links.Select(link => link.Written);

    /// <summary>Back to what the body does not compute itself: the root.</summary>
    private static WriteChain? Of(Body body, Value value, HashSet<LocalSymbol> bound, out Value root)
    {
        var links = new List<WriteLink>();
        while (value is Variable written && body.Equations.FirstOrDefault(equation => equation.Outputs.Contains(written)) is { } equation)
        {
            if (Link(equation, written, bound, out value) is not { } link)
            {
                root = value;
                return null;
            }

            links.Insert(0, link);
        }

        root = value;
        return new WriteChain(links);
    }

    /// <summary>One write, and what it writes to. What was overwritten is kept for every step, so its shape must not depend on the step.</summary>
    private static WriteLink? Link(Equation equation, Variable written, HashSet<LocalSymbol> bound, out Value source)
    {
        bool IsFixed(Dimension length) => !length.Symbols.OfType<LocalSymbol>().Any(bound.Contains);
        var output = equation.Outputs.ToList().IndexOf(written);
        source = written;
        switch (equation.Operation)
        {
            case WithElement or AddElement:
                source = equation.Inputs[0];
                return new WriteLink(written, equation, []);
            case WithSlice or AddSlice:
                source = equation.Inputs[0];
                return IsFixed(equation.Inputs[2].Type.Shape[0]) ? new WriteLink(written, equation, []) : null;
            // What is stacked already has a length that may be negative, where the loop runs no step.
            case Scan scan when output < scan.StateCount && IsFixed(scan.Length) && !(scan.Length.MayBeNegative && scan.StepOutputs.Any()):
                source = equation.Inputs[output];
                return Of(scan.Body, scan.Body.Results[output], bound, out var state) is { } step && state == scan.Body.Parameters[output + 1] ? new WriteLink(written, equation, [step]) : null;
            case Branch branch:
                var whenTrue = Of(branch.WhenTrue, branch.WhenTrue.Results[output], bound, out source);
                var whenFalse = Of(branch.WhenFalse, branch.WhenFalse.Results[output], bound, out var other);
                return whenTrue is not null && whenFalse is not null && source == other ? new WriteLink(written, equation, [whenTrue, whenFalse]) : null;
            default:
                return null;
        }
    }
}

/// <summary>One of the writes of a chain.</summary>
/// <param name="Written">The tensor after it.</param>
/// <param name="Inner">Of a branch the chains of its sides, of a loop that of its step.</param>
internal sealed record WriteLink(Variable Written, Equation Equation, IReadOnlyList<WriteChain> Inner);
