using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// Derivatives along one direction that is no axis: what forward mode gives against dual numbers and against the gradient, and
/// second derivatives in both orders against each other.
/// </summary>
internal static class Directional
{
    // It takes as many runs of the gradient as it has rows.
    private const int LargestHessian = 12;

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

    /// <summary>
    /// Second derivatives: products of the Hessian and a direction by forward over reverse mode against differences of the
    /// gradient and against reverse over reverse mode, and against the columns of the Hessian, which is symmetric.
    /// </summary>
    public static void CheckSecond(Function prepared, IReadOnlyList<int> wrt, Elements<double>[] arguments, double tolerance, string what)
    {
        var direction = Of(arguments, [.. wrt]);
        var gradient = Derivatives.Simplify(Reverse.Gradient(prepared, wrt));
        var hvp = Checker.Check(Forward.Hvp(prepared, wrt, Derivatives.Simplify));
        var products = Numbers.Run(hvp, With(prepared, arguments, wrt.Select(k => direction[k])))[(1 + wrt.Count)..];
        var expected = Numbers.Tangents(gradient, arguments, direction)[1..];
        Near(expected, products, tolerance, what + ", Hvp against dual numbers");
        Near(expected, Numbers.Run(Checker.Check(Twice(gradient, wrt)), With(prepared, arguments, wrt.Select(k => direction[k])))[1..], tolerance, what + ", reverse over reverse");
        Near(expected, Differences(gradient, arguments, direction), Math.Max(tolerance, 1e-9), what + ", Hvp against differences");
        if (wrt.Sum(k => arguments[k].Values.Length) > LargestHessian)
        {
            return;
        }

        CheckHessian(prepared, wrt, arguments, direction, expected, tolerance, what);
    }

    private static void CheckHessian(Function prepared, IReadOnlyList<int> wrt, Elements<double>[] arguments, Elements<double>[] direction, Elements<double>[] expected, double tolerance, string what)
    {
        var hessian = Numbers.Run(Checker.Check(Hessian.Of(prepared, wrt, Derivatives.Simplify)), arguments)[1];
        List<double> v = [.. wrt.SelectMany(k => direction[k].Values)], products = [.. expected.SelectMany(part => part.Values)];
        Assert.Equal([v.Count, v.Count], hessian.Shape);
        for (var i = 0; i < v.Count; i++)
        {
            Numbers.Close(products[i], v.Select((step, j) => step * hessian.Values[(i * v.Count) + j]).Sum(), tolerance * v.Count, $"{what}, row {i} of the Hessian");
            Assert.All(Enumerable.Range(0, i), j => Numbers.Close(hessian.Values[(j * v.Count) + i], hessian.Values[(i * v.Count) + j], tolerance, $"{what}, the Hessian at {i}, {j}"));
        }
    }

    /// <summary>The gradient of Σ gradient · direction: reverse over reverse.</summary>
    private static Function Twice(Function gradient, IReadOnlyList<int> wrt)
    {
        var room = gradient.MakeRoom(wrt.Count);
        var builder = new Builder(gradient.FreshIds());
        var tangents = wrt.Select(k => builder.NewVariable(room.Parameters[k].Name + "Tangent", room.Parameters[k].Type)).ToList();
        var copier = new Copier(builder.Ids);
        var own = room.Parameters.Select(copier.Fresh).ToList();
        var results = builder.Append(room.Body, copier);
        var slope = tangents.Select((tangent, i) => tangent.Type.IsScalar ? builder.Multiply(tangent, results[i + 1]) : builder.Emit(new Sum((int?)null), builder.Multiply(tangent, results[i + 1])))
            .Select(part => builder.As(part, ElementType.Float64)).Aggregate((sum, next) => builder.Emit(new Add(), sum, next));
        var product = room with { Body = builder.ToBody(room.With(own, tangents), [slope]), ResultNames = ["value"], Requirements = room.RequirementsOf(tangents) };
        return Reverse.Gradient(Checker.Check(product), wrt);
    }

    /// <summary>Central differences of a gradient along a direction, in double-double.</summary>
    private static Elements<double>[] Differences(Function gradient, Elements<double>[] arguments, Elements<double>[] direction)
    {
        const double step = 1.0 / (1 << 27);
        Elements<DoubleDouble>[] At(double distance) => new Evaluator<DoubleDouble>(new DoubleDoubleNumbers()).Run(gradient, [.. arguments.Zip(direction, (argument, v) =>
            new Elements<DoubleDouble>([.. argument.Values.Zip(v.Values, (x, dx) => (DoubleDouble)x + ((DoubleDouble)dx * distance))], argument.Shape) { Whole = argument.Whole })]);
        return [.. At(step).Zip(At(-step), (up, down) => new Elements<double>([.. up.Values.Zip(down.Values, (x, y) => ((x - y) / (2 * step)).High)], up.Shape)).Skip(1)];
    }

    public static void Near(IReadOnlyList<Elements<double>> expected, IReadOnlyList<Elements<double>> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Assert.Equal(left.Shape, right.Shape);
            Numbers.Close(left.Values, right.Values, tolerance, what);
        }
    }
}
