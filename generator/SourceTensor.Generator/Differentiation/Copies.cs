using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>A function as it stands, inside another.</summary>
internal static class Copies
{
    /// <summary>Appends a body, whose parameters are bound already; what it returns there.</summary>
    public static IReadOnlyList<Value> Append(this Builder builder, Body body, Copier copier)
    {
        foreach (var equation in body.Equations)
        {
            builder.Append(copier.Copy(equation));
        }

        return [.. body.Results.Select(result => copier[result])];
    }
}
