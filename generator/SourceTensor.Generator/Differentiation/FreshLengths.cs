using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Lengths that become known inside a function, under new names: so that it can stand inside a copy of itself.</summary>
internal static class FreshLengths
{
    public static Function WithFreshLengths(this Function function)
    {
        var bound = function.Body.AllEquations().Select(equation => equation.Operation.Binds).OfType<LocalSymbol>().Distinct().ToList();
        if (bound.Count == 0)
        {
            return function;
        }

        var next = bound.Max(symbol => symbol.Id) + 1;
        return function with
        {
            Body = function.Body.MapLengths(length => length.Replace(symbol =>
                Dimension.Of(symbol is LocalSymbol local && bound.Contains(local) ? local with { Id = local.Id + next } : symbol))),
        };
    }
}
