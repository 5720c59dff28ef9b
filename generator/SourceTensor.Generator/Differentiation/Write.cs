using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Writing x[i] = v: v gets the adjoint of that part, and what was there before gets 0. Adding to x[i]: both get it. Either
/// way the cost is that of the part written. The tangent of the part is written, or added, to the tangent of x.
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

    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var access = (IndexOp)equation.Operation;
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var (x, value) = (inputs[0], inputs[access.Count + 1]);
        var (whole, part) = (sweep.ContributionOf(x), sweep.ContributionOf(value));
        sweep.SetTangent(sweep.Copies[equation.Output], access is AddElement && part is null ? whole : sweep.Builder.Emit(
            access.Unchecked(),
            [whole ?? sweep.Builder.Zeros(x.Type), .. access.Indices(inputs), part ?? sweep.Builder.Zeros(value.Type)]));
    }
}
