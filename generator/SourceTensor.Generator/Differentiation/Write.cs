using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Writing x[i] = v: v gets the adjoint of that part, and what was there before gets 0. Adding to x[i]: both get it. Either
/// way the cost is that of the part written.
/// </summary>
internal static class Write
{
    public static void Pull(Sweep sweep, Equation equation)
    {
        var access = (IndexOp)equation.Operation;
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var (x, value) = (inputs[0], inputs[access.Count + 1]);
        Value[] indices = [.. access.Indices(inputs)];
        var adjoint = sweep.Adjoint(sweep.Copies[equation.Output])!;
        if (sweep.IsActive(value))
        {
            sweep.Accumulate(value, sweep.Builder.Emit(new Element(access.Count, Checked: false), [adjoint, .. indices]));
        }

        if (access is WithElement)
        {
            adjoint = sweep.Builder.Emit(new WithElement(access.Count, Checked: false), [adjoint, .. indices, sweep.Builder.Zeros(value.Type)]);
        }

        sweep.Accumulate(x, adjoint);
    }
}
