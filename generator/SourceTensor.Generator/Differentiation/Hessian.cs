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
    /// <summary>The function that returns the scalar result of <paramref name="function"/> and the matrix.</summary>
    /// <param name="parameters">Positions in ascending order.</param>
    /// <param name="simplify">Removes from a gradient what nobody reads, which need not be differentiated again.</param>
    public static Function Of(Function function, IReadOnlyList<int> parameters, Func<Function, Function> simplify)
    {
        var gradient = simplify(Reverse.Gradient(function, parameters));
        var directions = new UnitDirections(gradient, parameters);
        var builder = new Builder(new IdSource());
        var copier = new Copier(builder.Ids);
        List<Variable> own = [.. function.Parameters.Select(copier.Fresh)];
        var gradients = Enumerable.Range(1, parameters.Count).ToList();
        Value value, hessian;
        if (directions.AreTogether)
        {
            var (results, tangents) = directions.Together(builder, own, gradients);
            builder.Origin = Equation.NoOrigin;
            (value, hessian) = (results[0], Matrix(builder, results[0].Type.Element, tangents));
        }
        else
        {
            value = builder.Append(function.Body, copier)[0];
            hessian = directions.Loop(builder, own, gradients, "hessian", (step, tangents) => Row(step, [.. tangents.Select(tangent => step.As(tangent, value.Type.Element))], directions));
        }

        return function with
        {
            Name = function.Name + "Hessian",
            Body = builder.ToBody(own, [value, hessian]),
            ResultNames = ["value", "hessian"],
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
