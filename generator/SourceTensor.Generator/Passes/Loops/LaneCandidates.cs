using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Passes;

/// <summary>
/// Loops around loops whose steps need nothing of each other but what is added up, and compute what can be computed in lanes: lowering
/// will give each step a lane, so its inner loops are left as they are. A step that gives rows is faster along these.
/// </summary>
internal static class LaneCandidates
{
    private const int FewSteps = 8;

    public static bool Is(Scan scan) => !scan.IsGuarded && !(scan.Bound!.IsConstant && scan.Bound.Constant < FewSteps)
        && scan.Body.Equations.Any(equation => equation.Operation is Scan)
        && scan.StepOutputs.All(output => output.Type.IsScalar)
        && scan.States.Zip(scan.Next, (state, next) => (state, next)).All(pair => IsSum(scan.Body, pair.state, pair.next))
        && AreInLanes(scan.Body, [.. scan.Body.FreeVariables()]) && scan.Body.AllEquations().Where(equation => equation.Operation is Branch).All(branch => IsOutside(scan, branch.Inputs[0]));

    private static bool IsOutside(Scan scan, Value value) => !scan.Body.AllBodies().Any(body => body.Parameters.Contains(value) || body.Equations.Any(equation => equation.Outputs.Contains(value)));

    /// <summary>Whether all of a body can be computed in lanes, but for what is the same in all of them.</summary>
    /// <param name="body">The step, or one of a loop in it.</param>
    /// <param name="same">What depends on nothing but what is outside, and counters of loops inside.</param>
    private static bool AreInLanes(Body body, HashSet<Variable> same)
    {
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is ElementwiseOp && equation.Output.Type.IsScalar && !equation.CanThrow && equation.Inputs.OfType<Variable>().All(same.Contains))
            {
                same.Add(equation.Output);
            }
            else if (!CanBeInLanes(equation))
            {
                return false;
            }

            foreach (var inner in equation.Operation.Bodies)
            {
                if (!AreInLanes(inner, equation.Operation is Scan scan ? [.. same, scan.Counter] : same))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool CanBeInLanes(Equation equation) => equation.Operation switch
    {
        ElementwiseOp op => equation.Output.Type.IsScalar && !equation.CanThrow && op.HasLanes([.. equation.Inputs.Select(input => input.Type.Element)]),
        Scan inner => !inner.IsGuarded && inner.Bound!.IsKnownAtEntry && inner.States.All(state => state.Type.IsScalar),
        Element { Checked: false } => true,
        Length or Assume => true,

        // The side that is taken is the same for all; the equations of both are asked themselves.
        Branch => equation.Outputs.All(output => output.Type.IsScalar),

        // Read where they are, another way.
        Permute => true,
        Slice { Checked: false } => equation.Inputs[1] is Constant,
        _ => false,
    };

    /// <summary>Whether a state is only added to, in the step or by a loop in it that continues it.</summary>
    private static bool IsSum(Body body, Variable state, Value next)
    {
        var readers = body.Equations.Where(equation => equation.Reads().Contains(state)).ToList();
        if (next == state || readers is not [var reader] || body.Results.Count(result => result == state) > 0)
        {
            return next == state;
        }

        return reader.Operation switch
        {
            Add or Subtract => reader.Inputs.Count(input => input == state) == 1 && IsSum(body, reader.Output, next, reader.Operation is Subtract && reader.Inputs[1] == state),
            Scan inner when reader.Inputs.Take(inner.StateCount).ToList().IndexOf(state) is var i and >= 0 && reader.Inputs.Count(input => input == state) == 1 && !inner.Body.FreeVariables().Contains(state) =>
                IsSum(inner.Body, inner.Body.Parameters[i + 1], inner.Body.Results[i]) && IsSum(body, reader.Outputs[i], next, false),
            _ => false,
        };
    }

    private static bool IsSum(Body body, Variable value, Value next, bool isNegated) => !isNegated && (value == next
        ? !body.Equations.Any(equation => equation.Reads().Contains(value)) && body.Results.Count(result => result == value) == 1
        : IsSum(body, value, next));
}
