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
    /// The function that returns the results of <paramref name="function"/> and the gradient of one of them, a scalar, with
    /// respect to the parameters at the given positions, in that order.
    /// </summary>
    public static Function Gradient(Function function, IReadOnlyList<int> parameters, int of = 0)
    {
        var wanted = parameters.Select(i => function.Parameters[i]).ToList();
        var sweep = new Sweep(new Builder(new IdSource()), Activity.Of(function.Body, wanted), function.Origins.Count);
        var copies = function.Parameters.Select(sweep.Copies.Fresh).ToList();
        sweep.Forward(function.Body);

        var results = function.Results.Select(value => sweep.Copies[value]).ToList();
        var result = results[of];
        sweep.Accumulate(result, Constant.Of(result.Type.Element, 1));
        sweep.Reverse(function.Body);

        sweep.Builder.Origin = Equation.NoOrigin;
        var gradients = parameters.Select(i => sweep.AdjointOrZero(copies[i])).ToList();
        return function with
        {
            Name = function.Name + "Gradient",
            Body = sweep.Builder.ToBody(copies, [.. results, .. gradients]),
            ResultNames = [.. results.Count == 1 ? ["value"] : function.ResultNames, .. wanted.Select(parameter => parameter.Name + "Gradient")],
            Origins = [.. function.Origins, .. function.Origins.Select(origin => "adjoint of " + origin)],
        };
    }
}
