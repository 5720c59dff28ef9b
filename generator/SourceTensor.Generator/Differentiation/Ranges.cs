using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Reading and writing a range, as <see cref="Index"/> and <see cref="Write"/> do an element: in time proportional to the range.</summary>
internal static class Ranges
{
    public static void Read(Sweep sweep, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        if (sweep.IsActive(inputs[0]))
        {
            AddTo(sweep, inputs[0], inputs[1], sweep.Adjoint(sweep.Copies[equation.Output])!);
        }
    }

    /// <summary>Adds to a part of a variable's adjoint, which has been checked when x was read.</summary>
    public static void AddTo(Sweep sweep, Value x, Value start, Value contribution) =>
        sweep.SetAdjoint(x, sweep.Builder.Emit(new AddSlice(Checked: false), sweep.AdjointOrZero(x), start, contribution));

    public static void Write(Sweep sweep, Equation equation)
    {
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var (x, start, part) = (inputs[0], inputs[1], inputs[2]);
        var adjoint = sweep.Adjoint(sweep.Copies[equation.Output])!;
        if (sweep.IsActive(part))
        {
            sweep.Accumulate(part, sweep.Builder.Emit(new Slice(part.Type.Shape[0], Checked: false), adjoint, start));
        }

        if (equation.Operation is WithSlice)
        {
            adjoint = sweep.Builder.Emit(new WithSlice(Checked: false), adjoint, start, sweep.Builder.Zeros(part.Type));
        }

        sweep.Accumulate(x, adjoint);
    }

    public static void PushRead(ForwardSweep sweep, Equation equation)
    {
        if (sweep.Tangent(sweep.Copies[equation.Inputs[0]]) is { } tangent)
        {
            var read = ((RangeOp)equation.Operation).Unchecked();
            sweep.SetTangent(sweep.Copies[equation.Output], sweep.Contribution(sweep.Builder.Emit(read, tangent, sweep.Copies[equation.Inputs[1]])));
        }
    }

    public static void PushWrite(ForwardSweep sweep, Equation equation)
    {
        var access = ((RangeOp)equation.Operation).Unchecked();
        var inputs = equation.Inputs.Select(input => sweep.Copies[input]).ToList();
        var (x, start, value) = (inputs[0], inputs[1], inputs[2]);
        var (whole, part) = (sweep.ContributionOf(x), sweep.ContributionOf(value));
        sweep.SetTangent(sweep.Copies[equation.Output], access is AddSlice && part is null ? whole : sweep.Builder.Emit(
            access, whole ?? sweep.Builder.Zeros(x.Type), start, part ?? sweep.Builder.Zeros(value.Type)));
    }
}
