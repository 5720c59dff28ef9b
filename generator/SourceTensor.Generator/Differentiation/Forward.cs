using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Forward mode, from IR to IR: the result is a function like any other, and could be differentiated again.
/// </summary>
internal static class Forward
{
    /// <summary>
    /// The function that returns the results of <paramref name="function"/> and the tangents of the floating-point ones, given
    /// those of the parameters at the given positions: <c>xTangent</c> for each <c>x</c>, behind the function's own.
    /// </summary>
    /// <param name="differentiated">How many of the results, the first ones, are differentiated; null for all.</param>
    public static Function Jvp(Function function, IReadOnlyList<int> parameters, int? differentiated = null)
    {
        function = function.NameResults();
        var tangents = Enumerable.Range(0, differentiated ?? function.Results.Count).Where(i => function.Results[i].Type.Element.IsFloating()).ToList();
        return Push(function, parameters, [.. tangents.Select(i => (i, function.ResultNames[i] + "Tangent"))]) with { Name = function.Name + "Jvp" };
    }

    /// <summary>
    /// Forward over reverse: the function that returns the results, the gradient of the first, a scalar, with respect to the parameters at the
    /// given positions, and the product of the Hessian with their tangents, <c>xHvp</c> for each <c>x</c>.
    /// </summary>
    /// <param name="simplify">Removes from a gradient what nobody reads, which need not be differentiated again.</param>
    public static Function Hvp(Function function, IReadOnlyList<int> parameters, Func<Function, Function> simplify)
    {
        var gradient = simplify(Reverse.Gradient(function, parameters));
        return Push(gradient, parameters, [.. parameters.Select((parameter, i) => (function.Results.Count + i, function.Parameters[parameter].Name + "Hvp"))]) with { Name = function.Name + "Hvp" };
    }

    /// <summary>The results, then the tangents of some of them under the given names.</summary>
    private static Function Push(Function function, IReadOnlyList<int> parameters, IReadOnlyList<(int Result, string Name)> wanted)
    {
        function = function.MakeRoom(parameters.Count);
        var direction = new Direction(Activity.Of(function.Body, parameters.Select(i => function.Parameters[i])));
        var sweep = new ForwardSweep(new Builder(new IdSource()), [direction]);
        var own = function.Parameters.Select(sweep.Copies.Fresh).ToList();
        var tangents = parameters.Select(i => sweep.Builder.NewVariable(own[i].Name + "Tangent", own[i].Type)).ToList();
        foreach (var (i, tangent) in parameters.Zip(tangents, (i, tangent) => (i, tangent)))
        {
            direction.Set(own[i], tangent, isMasked: false);
        }

        sweep.Run(function.Body);
        sweep.Builder.Origin = Equation.NoOrigin;
        var results = function.Results.Select(result => sweep.Copies[result]).ToList();
        return function with
        {
            Body = sweep.Builder.ToBody(function.With(own, tangents), [.. results, .. wanted.Select(pair => direction.Tangent(results[pair.Result]) ?? sweep.Builder.Zeros(results[pair.Result].Type))]),
            ResultNames = [.. function.ResultNames, .. wanted.Select(pair => pair.Name)],
            Requirements = function.RequirementsOf(tangents),
        };
    }
}
