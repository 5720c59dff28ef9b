using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Variables whose adjoint may be exactly 0 because a choice took the other side: what a choice chooses from, and all that
/// it was computed from. There, an operand that is infinite or NaN must not turn that 0 into NaN, as 0 · ∞ would.
/// </summary>
internal sealed class Masked
{
    private readonly HashSet<Variable> _masked = [];

    public static Masked Of(Body body)
    {
        var masked = new Masked();
        masked.Visit(body);
        return masked;
    }

    public bool Contains(Variable variable) => _masked.Contains(variable);

    private void Visit(Body body)
    {
        foreach (var equation in body.Equations.Reverse())
        {
            if (equation.Operation is Scan scan)
            {
                Visit(equation, scan);
            }
            else if (equation.Operation is Where || equation.Outputs.Any(_masked.Contains))
            {
                Mark(equation.Inputs);
            }
        }
    }

    // The adjoint of a state after a step is that of the state before the next: the step is visited until nothing changes.
    private void Visit(Equation equation, Scan scan)
    {
        for (var i = 0; i < equation.Outputs.Count; i++)
        {
            MarkWhen(_masked.Contains(equation.Outputs[i]), scan.Body.Results[i]);
        }

        int before;
        do
        {
            before = _masked.Count;
            Visit(scan.Body);
            foreach (var (state, next) in scan.States.Zip(scan.Next, (state, next) => (state, next)))
            {
                MarkWhen(_masked.Contains(state), next);
            }
        }
        while (_masked.Count > before);

        for (var i = 0; i < equation.Inputs.Count; i++)
        {
            MarkWhen(_masked.Contains(scan.Body.Parameters[i + 1]), equation.Inputs[i]);
        }
    }

    private void MarkWhen(bool condition, Value value)
    {
        if (condition)
        {
            Mark([value]);
        }
    }

    private void Mark(IEnumerable<Value> values) => _masked.UnionWith(values.OfType<Variable>().Where(variable => variable.Type.Element.IsFloating()));
}
