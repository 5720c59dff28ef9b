using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// What the steps of a forward scan keep for its reversal, stacked over the steps: the states each began with, and the
/// elements and rows it read of states that are too large to keep. The reversal recomputes everything else from these; of
/// what is kept, what it does not read is removed as dead, so that a table of which each step touches one element costs one
/// element per step.
/// </summary>
internal sealed class Residuals
{
    /// <summary>A state of so many elements is kept whole: it costs about as much as what is read of it.</summary>
    private const long SmallState = 8;

    private Residuals(IReadOnlyList<Variable> states, IReadOnlyList<(Variable Read, Variable Stack)> reads)
    {
        States = states;
        Reads = reads;
    }

    /// <summary>One stack per state of the scan.</summary>
    public IReadOnlyList<Variable> States { get; }

    /// <summary>Variables of the original step, and the stacks of their values.</summary>
    public IReadOnlyList<(Variable Read, Variable Stack)> Reads { get; }

    /// <summary>The copy of a scan with what is to be kept among its outputs.</summary>
    public static Equation Keep(Equation copy, Scan scan, Scan original, Copier copies, Builder builder, out Residuals residuals)
    {
        Variable Stack(Variable variable, string suffix) => builder.NewVariable(variable.Name + suffix, variable.Type.Stack(scan.Length));

        var states = scan.States.ToList();
        var reads = PartsRead(original).ToList();
        residuals = new Residuals([.. states.Select(state => Stack(state, "_before"))], [.. reads.Select(read => (read, Stack(read, "_read")))]);
        return copy with
        {
            Outputs = [.. copy.Outputs, .. residuals.States, .. residuals.Reads.Select(read => read.Stack)],
            Operation = scan with
            {
                Body = scan.Body with { Results = [.. scan.Body.Results, .. states, .. reads.Select(read => copies[read])] },
            },
        };
    }

    /// <summary>Elements and rows read of large states, or of what a step has made of them.</summary>
    private static IEnumerable<Variable> PartsRead(Scan scan)
    {
        var large = new HashSet<Variable>(scan.States.Where(IsLarge));
        foreach (var equation in scan.Body.Equations)
        {
            if (equation.Operation is WithElement && equation.Inputs[0] is Variable written && large.Contains(written))
            {
                large.Add(equation.Output);
            }
            else if (equation.Operation is Element && equation.Inputs[0] is Variable read && large.Contains(read))
            {
                yield return equation.Output;
            }
        }
    }

    private static bool IsLarge(Variable state) => !state.Type.IsScalar
        && !(state.Type.Shape.All(length => length.IsConstant) && state.Type.Shape.Aggregate(1L, (product, length) => product * length.Constant) <= SmallState);
}
