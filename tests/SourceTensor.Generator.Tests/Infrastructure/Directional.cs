using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Derivatives along one direction that is no axis: what forward mode gives against dual numbers and against the gradient, and
/// second derivatives in both orders against each other.
/// </summary>
internal static class Directional
{
    /// <summary>The function as it is before it is differentiated a second time.</summary>
    public static Function Simplify(Function function) => RemoveDead.Run(ShareCommon.Run(RemoveInvariantStates.Run(function)));

    /// <summary>Between −1 and 1, never 0 and never regular; 0 for what is not moved.</summary>
    public static Elements<double>[] Of(IReadOnlyList<Elements<double>> arguments, IReadOnlyCollection<int> wrt) => [.. arguments.Select((argument, k) =>
        new Elements<double>([.. argument.Values.Select((_, i) => wrt.Contains(k) ? (float)(1.3 - (2.6 * ((i + 1.3 + (2.7 * k)) * 0.6180339887498949 % 1))) : 0)], argument.Shape))];

    /// <summary>The arguments with those of further parameters, in front of the fields.</summary>
    public static Elements<double>[] With(Function function, IReadOnlyList<Elements<double>> arguments, IEnumerable<Elements<double>> further)
    {
        var own = function.Parameters.Count - function.Statics.Count;
        return [.. arguments.Take(own), .. further, .. arguments.Skip(own)];
    }

    /// <summary>The tangents that forward mode gives.</summary>
    public static Elements<double>[] Tangents(Function prepared, IReadOnlyList<int> wrt, IReadOnlyList<Elements<double>> arguments, Elements<double>[] direction)
    {
        var jvp = Checker.Check(Forward.Jvp(prepared, wrt));
        return [.. Numbers.Run(jvp, With(prepared, arguments, wrt.Select(k => direction[k]))).Skip(prepared.Results.Count)];
    }

    /// <summary>Forward mode against dual numbers, and against the gradient where there is one.</summary>
    public static void Check(Function function, Function prepared, IReadOnlyList<int> wrt, Elements<double>[] arguments, double tolerance, string what, Elements<double>[]? gradient = null)
    {
        var direction = Of(arguments, [.. wrt]);
        var tangents = Tangents(prepared, wrt, arguments, direction);
        var expected = Numbers.Tangents(function, arguments, direction).Where((_, i) => function.Results[i].Type.Element.IsFloating()).ToList();
        Assert.Equal(expected.Count, tangents.Length);
        foreach (var (left, right) in expected.Zip(tangents))
        {
            Assert.Equal(left.Shape, right.Shape);
            Numbers.Close(left.Values, right.Values, tolerance, what + ", forward mode");
        }

        if (gradient is not null)
        {
            var slope = wrt.Select((k, i) => direction[k].Values.Zip(gradient[i].Values, (v, g) => v * g).Sum()).Sum();
            Numbers.Close(slope, tangents[0].Values[0], tolerance, what + ", forward against reverse mode");
        }
    }
}
