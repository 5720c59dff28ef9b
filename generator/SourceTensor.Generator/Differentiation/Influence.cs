using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Which parameters a function would be the same without. What is computed and dropped does not count as a use; conditions,
/// indices, lengths and guards that throw do.
/// </summary>
internal static class Influence
{
    /// <summary>The positions of the parameters that nothing depends on.</summary>
    public static IReadOnlyList<int> Without(Function function)
    {
        var live = RemoveDead.Run(function);
        var read = Read(live.Body);
        var all = Read(function.Body);
        HashSet<int> measured = [.. Lengths(live.Body).SelectMany(OfParameters)];
        HashSet<int> required = [.. function.Requirements.SelectMany(requirement => OfParameters(requirement.Left).Concat(OfParameters(requirement.Right)))];
        return [.. Enumerable.Range(0, function.Parameters.Count).Where(IsWithout)];

        // Of two lengths that must be equal one stands for both, so a length that must equal another's says nothing about
        // which of them the program asks for: then a parameter is without influence only if its elements are read in vain.
        bool IsWithout(int position)
        {
            var parameter = function.Parameters[position];
            return !read.Contains(parameter)
                && (required.Contains(position) ? parameter.Type.Rank > 0 && all.Contains(parameter) : !measured.Contains(position));
        }
    }

    private static HashSet<Variable> Read(Body body) => [.. body.Equations.SelectMany(equation => equation.Reads()).Concat(body.Results.OfType<Variable>())];

    /// <summary>Every length that something computed has, or that the computation asks for.</summary>
    private static IEnumerable<Dimension> Lengths(Body body) => body.AllEquations()
        .SelectMany(equation => equation.Operation.Lengths.Concat(equation.Outputs.SelectMany(output => output.Type.Shape)))
        .Concat(body.AllBodies().SelectMany(inner => inner.Parameters).Except(body.Parameters).SelectMany(parameter => parameter.Type.Shape));

    private static IEnumerable<int> OfParameters(Dimension length) => length.Symbols.OfType<ParameterSymbol>().Select(symbol => symbol.Parameter);
}
