using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Reading x[i]: the adjoint is added to that part of x_adj, in time proportional to the part; the tangent is that part of x_tan.</summary>
internal static class Index
{
    public static void Pull(Sweep sweep, Equation equation)
    {
        var element = (Element)equation.Operation;
        var x = sweep.Copies[equation.Inputs[0]];
        if (sweep.IsActive(x))
        {
            var indices = element.Indices(equation.Inputs).Select(index => sweep.Copies[index]);
            AddTo(sweep, x, [.. indices], sweep.Adjoint(sweep.Copies[equation.Output])!);
        }
    }

    public static void Push(ForwardSweep sweep, Equation equation)
    {
        var element = (Element)equation.Operation;
        if (sweep.Tangent(sweep.Copies[equation.Inputs[0]]) is { } tangent)
        {
            var indices = element.Indices(equation.Inputs).Select(index => sweep.Copies[index]);
            sweep.SetTangent(sweep.Copies[equation.Output], sweep.Contribution(sweep.Builder.Emit(element.Unchecked(), [tangent, .. indices])));
        }
    }

    /// <summary>Adds to the part of a variable's adjoint at the indices, which have been checked when x was read.</summary>
    public static void AddTo(Sweep sweep, Value x, Value[] indices, Value contribution) => sweep.SetAdjoint(
        x, sweep.Builder.Emit(new AddElement(indices.Length, Checked: false), [sweep.AdjointOrZero(x), .. indices, contribution]));
}
