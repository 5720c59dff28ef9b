using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Tangents and cotangents that a derivative is given. They stand behind the parameters of the function and before the fields
/// that it reads, which move on.
/// </summary>
internal static class FurtherParameters
{
    /// <summary>The results by the names that derivatives call them: the only one is <c>value</c>.</summary>
    public static Function NameResults(this Function function) => function.Results.Count == 1 && function.ResultNames[0] == "result" ? function with { ResultNames = ["value"] } : function;

    /// <summary>The function with room for so many.</summary>
    public static Function MakeRoom(this Function function, int count)
    {
        var first = function.Parameters.Count - function.Statics.Count;
        if (function.Statics.Count == 0 || count == 0)
        {
            return function;
        }

        Dimension Moved(Dimension length) => length.Replace(symbol =>
            Dimension.Of(symbol is ParameterSymbol parameter && parameter.Parameter >= first ? parameter with { Parameter = parameter.Parameter + count } : symbol));
        return function with
        {
            Body = function.Body.MapLengths(Moved),
            Requirements = function.Requirements.Select(requirement => requirement with { Left = Moved(requirement.Left), Right = Moved(requirement.Right) }).ToEquatableArray(),
        };
    }

    /// <summary>All parameters in their order: the function's own, as they are called in a copy, with further ones.</summary>
    public static IEnumerable<Variable> With(this Function function, IReadOnlyList<Variable> own, IReadOnlyList<Variable> further)
    {
        var first = own.Count - function.Statics.Count;
        return own.Take(first).Concat(further).Concat(own.Skip(first));
    }

    /// <summary>
    /// That each of the further parameters has the lengths its type speaks of.
    /// </summary>
    public static EquatableArray<Requirement> RequirementsOf(this Function function, IReadOnlyList<Variable> further)
    {
        var first = function.Parameters.Count - function.Statics.Count;
        var lengths = further.SelectMany((parameter, i) => parameter.Type.Shape.Select((length, axis) =>
            new Requirement(Dimension.Of(Symbol.ForAxis(first + i, parameter.Name, parameter.Type.Rank, axis)), Relation.Equal, length, parameter.Name)));
        return [.. function.Requirements, .. lengths];
    }
}
