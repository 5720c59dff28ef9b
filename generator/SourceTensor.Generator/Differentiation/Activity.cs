using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Which variables depend, through floating-point values and operations that have a derivative, on what is differentiated. Nothing is computed for the others.
/// </summary>
internal sealed class Activity
{
    private readonly HashSet<Variable> _active;

    private Activity(IEnumerable<Variable> parameters) => _active = [.. parameters];

    public static Activity Of(Body body, IEnumerable<Variable> parameters)
    {
        var activity = new Activity(parameters);
        activity.Visit(body);
        return activity;
    }

    public bool Contains(Value value) => value is Variable variable && _active.Contains(variable);

    private void Visit(Body body)
    {
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is Scan scan)
            {
                Visit(equation, scan);
            }
            else if (equation.Operation is Branch branch)
            {
                Visit(equation, branch);
            }
            else if (equation.Operation is not (StopGradient or Largest) && equation.Inputs.Any(Contains))
            {
                Mark(equation.Outputs);
            }
        }
    }

    // A state is active when its initial value is, or when a step makes it so: the step is visited until nothing changes.
    private void Visit(Equation equation, Scan scan)
    {
        for (var i = 0; i < equation.Inputs.Count; i++)
        {
            MarkWhen(Contains(equation.Inputs[i]), scan.Body.Parameters[i + 1]);
        }

        int before;
        do
        {
            before = _active.Count;
            Visit(scan.Body);
            foreach (var (state, next) in scan.States.Zip(scan.Next, (state, next) => (state, next)))
            {
                MarkWhen(Contains(next), state);
            }
        }
        while (_active.Count > before);

        for (var i = 0; i < equation.Outputs.Count; i++)
        {
            MarkWhen(Contains(scan.Body.Results[i]) || (i < scan.StateCount && Contains(scan.Body.Parameters[i + 1])), equation.Outputs[i]);
        }
    }

    private void Visit(Equation equation, Branch branch)
    {
        foreach (var side in branch.Bodies)
        {
            Visit(side);
            for (var i = 0; i < equation.Outputs.Count; i++)
            {
                MarkWhen(Contains(side.Results[i]), equation.Outputs[i]);
            }
        }
    }

    private void Mark(IEnumerable<Variable> variables) => _active.UnionWith(variables.Where(variable => variable.Type.Element.IsFloating()));

    private void MarkWhen(bool condition, Variable variable)
    {
        if (condition)
        {
            Mark([variable]);
        }
    }
}
