using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// The matrix of second derivatives with respect to some parameters, taken one after another in the order of their declaration,
/// each row-major: the tangents of the gradient, row by row.
/// </summary>
internal static class Hessian
{
    /// <summary>The function that returns the results of <paramref name="function"/> and the matrix of the first, a scalar.</summary>
    /// <param name="parameters">Positions in ascending order.</param>
    /// <param name="simplify">Removes from a gradient what nobody reads, which need not be differentiated again.</param>
    public static Function Of(Function function, IReadOnlyList<int> parameters, Func<Function, Function> simplify)
    {
        function = function.NameResults();
        var gradient = simplify(Reverse.Gradient(function, parameters));
        var directions = new UnitDirections(gradient, parameters);
        var builder = new Builder(new IdSource());
        var copier = new Copier(builder.Ids);
        List<Variable> own = [.. function.Parameters.Select(copier.Fresh)];
        var gradients = Enumerable.Range(function.Results.Count, parameters.Count).ToList();
        IReadOnlyList<Value> values;
        Value hessian;
        if (directions.AreTogether)
        {
            var (results, tangents) = directions.Together(builder, own, gradients);
            builder.Origin = Equation.NoOrigin;
            (values, hessian) = ([.. results.Take(function.Results.Count)], Matrix(builder, results[0].Type.Element, tangents));
        }
        else
        {
            values = builder.Append(function.Body, copier);
            hessian = directions.Loop(builder, own, gradients, "hessian", (step, tangents) => Row(step, [.. tangents.Select(tangent => step.As(tangent, values[0].Type.Element))], directions));
        }

        return function with
        {
            Name = function.Name + "Hessian",
            Body = builder.ToBody(own, [.. values, hessian]),
            ResultNames = [.. function.ResultNames, "hessian"],
            Origins = gradient.Origins,
        };
    }

    // The elements have the type of the value, whatever that of the parameters is.
    private static Value Matrix(Builder builder, ElementType type, IReadOnlyList<IReadOnlyList<Value>> rows)
    {
        var length = Dimension.Of(rows.Count);
        var matrix = builder.Zeros(new TensorType(type, [length, length]));
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            foreach (var (element, j) in row.Select((element, j) => (element, j)))
            {
                matrix = builder.Emit(new WithElement(2, Checked: false), matrix, Constant.Of(i), Constant.Of(j), builder.As(element, type));
            }
        }

        return matrix;
    }

    private static Value Row(Builder builder, IReadOnlyList<Value> parts, UnitDirections directions)
    {
        if (parts.Count == 1)
        {
            return builder.Flatten(parts[0]);
        }

        var row = builder.Zeros(new TensorType(parts[0].Type.Element, [directions.Count]));
        foreach (var (part, i) in parts.Select((part, i) => (part, i)))
        {
            var start = builder.Length(directions.OffsetOf(i));
            row = part.Type.IsScalar
                ? builder.Emit(new WithElement(1, Checked: false), row, start, part)
                : builder.Emit(new WithSlice(Checked: false), row, start, builder.Flatten(part));
        }

        return row;
    }
}
