using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// The parameters that derivatives are taken by and that reach what is differentiated only through operations without a partial
/// derivative. One that nothing depends on is not among them.
/// </summary>
internal static class ZeroGradients
{
    /// <param name="derivations">What the members of the function compute.</param>
    /// <returns>The positions of the parameters, each with the first operation that stops its derivative.</returns>
    public static IEnumerable<(int Position, Equation Stop)> Of(Function function, IEnumerable<Derivation> derivations)
    {
        var derivatives = derivations.Where(derivation => derivation.Mode != Mode.Compiled).ToList();
        var by = derivatives.SelectMany(derivation => derivation.Wrt).Distinct().OrderBy(position => position).ToList();
        if (by.Count == 0)
        {
            return [];
        }

        var of = derivatives.SelectMany(derivation => derivation.Of.Count > 0 ? derivation.Of : Enumerable.Range(0, function.Results.Count)).Distinct();
        var live = RemoveDead.Run(function with { Body = function.Body with { Results = of.Select(result => function.Results[result]).ToEquatableArray() } }).Body;
        var paths = GradientPaths.To(live, live.Results);
        return by.Where(position => !paths.Contains(function.Parameters[position]))
            .Select(position => (position, GradientPaths.Stop(live, function.Parameters[position])))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.position, pair.Item2!));
    }
}
