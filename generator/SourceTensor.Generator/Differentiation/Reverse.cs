using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Reverse mode, from IR to IR: the result is a function like any other, and could be differentiated again.
/// </summary>
internal static class Reverse
{
    /// <summary>
    /// The function that returns the scalar result of <paramref name="function"/> and its gradient with respect to the
    /// parameters at the given positions, in that order.
    /// </summary>
    public static Function Gradient(Function function, IReadOnlyList<int> parameters)
    {
        var wanted = parameters.Select(i => function.Parameters[i]).ToList();
        var sweep = new Sweep(new Builder(new IdSource()), Activity.Of(function.Body, wanted), function.Origins.Count);
        var copies = function.Parameters.Select(sweep.Copies.Fresh).ToList();
        sweep.Forward(function.Body);

        var result = sweep.Copies[function.Results[0]];
        sweep.Accumulate(result, Constant.Of(result.Type.Element, 1));
        sweep.Reverse(function.Body);

        sweep.Builder.Origin = Equation.NoOrigin;
        var gradients = parameters.Select(i => sweep.AdjointOrZero(copies[i])).ToList();
        return function with
        {
            Name = function.Name + "Gradient",
            Body = sweep.Builder.ToBody(copies, [result, .. gradients]),
            ResultNames = ["value", .. wanted.Select(parameter => parameter.Name + "Gradient")],
            Origins = [.. function.Origins, .. function.Origins.Select(origin => "adjoint of " + origin)],
        };
    }
}
