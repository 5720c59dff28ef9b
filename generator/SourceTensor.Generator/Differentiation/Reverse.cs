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
    /// The function that returns the results of <paramref name="function"/> and the gradient of the first of them, a scalar, with
    /// respect to the parameters at the given positions, in that order.
    /// </summary>
    public static Function Gradient(Function function, IReadOnlyList<int> parameters)
    {
        function = function.NameResults();
        var wanted = parameters.Select(i => function.Parameters[i]).ToList();
        var sweep = new Sweep(new Builder(new IdSource()), Activity.Of(function.Body, wanted), function.Origins.Count);
        var copies = function.Parameters.Select(sweep.Copies.Fresh).ToList();
        sweep.Forward(function.Body);

        var results = function.Results.Select(value => sweep.Copies[value]).ToList();
        sweep.Accumulate(results[0], Constant.Of(results[0].Type.Element, 1));
        sweep.Reverse(function.Body);

        sweep.Builder.Origin = Equation.NoOrigin;
        var gradients = parameters.Select(i => sweep.AdjointOrZero(copies[i])).ToList();
        return function with
        {
            Name = function.Name + "Gradient",
            Body = sweep.Builder.ToBody(copies, [.. results, .. gradients]),
            ResultNames = [.. function.ResultNames, .. wanted.Select(parameter => parameter.Name + "Gradient")],
            Origins = Origins(function),
        };
    }

    /// <summary>
    /// The function that returns the results of <paramref name="function"/> and the gradients of their products with cotangents,
    /// which it is given, one for each floating-point result: <c>valueCotangent</c>, behind the function's own parameters.
    /// </summary>
    /// <param name="differentiated">How many of the results, the first ones, are differentiated; null for all.</param>
    public static Function Vjp(Function function, IReadOnlyList<int> parameters, int? differentiated = null)
    {
        function = function.NameResults();
        List<int> floating = [.. Enumerable.Range(0, differentiated ?? function.Results.Count).Where(i => function.Results[i].Type.Element.IsFloating())];
        if (floating.Where(i => function.Results[i].Type.Shape.Any(length => !length.IsKnownAtEntry)).Select(i => function.ResultNames[i]).FirstOrDefault() is { } unknown)
        {
            throw new DerivativeException($"the cotangent of `{unknown}` is given before its length is known");
        }

        function = function.MakeRoom(floating.Count);
        var wanted = parameters.Select(i => function.Parameters[i]).ToList();
        var sweep = new Sweep(new Builder(new IdSource()), Activity.Of(function.Body, wanted), function.Origins.Count);
        var own = function.Parameters.Select(sweep.Copies.Fresh).ToList();
        List<Variable> cotangents = [.. floating.Select(i => sweep.Builder.NewVariable(function.ResultNames[i] + "Cotangent", function.Results[i].Type))];
        sweep.Forward(function.Body);
        List<Value> results = [.. function.Results.Select(result => sweep.Copies[result])];
        foreach (var (i, cotangent) in floating.Zip(cotangents, (i, cotangent) => (i, cotangent)))
        {
            sweep.Accumulate(results[i], cotangent);
        }

        sweep.Reverse(function.Body);
        sweep.Builder.Origin = Equation.NoOrigin;
        List<Value> gradients = [.. parameters.Select(i => sweep.AdjointOrZero(own[i]))];
        return function with
        {
            Name = function.Name + "Vjp",
            Body = sweep.Builder.ToBody(function.With(own, cotangents), [.. results, .. gradients]),
            ResultNames = [.. function.ResultNames, .. wanted.Select(parameter => parameter.Name + "Gradient")],
            Requirements = function.RequirementsOf(cotangents),
            Origins = Origins(function),
        };
    }

    /// <summary>The origins of a function, then those of the adjoints.</summary>
    public static EquatableArray<string> Origins(Function function) => [.. function.Origins, .. function.Origins.Select(origin => "adjoint of " + origin)];
}
