using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// The first derivatives of one result, number or tensor, by some parameters: a tensor for each, the axes of the result first.
/// The elements have the type of the result. Rows are gradients of the elements of the result, columns are tangents along the elements of the parameters; what is
/// fewer is computed.
/// </summary>
internal static class Jacobian
{
    /// <summary>The function that returns the results of <paramref name="function"/> and, of the first, <c>xJacobian</c> for each parameter <c>x</c>.</summary>
    public static Function Of(Function function, IReadOnlyList<int> parameters, DerivativeMode mode = DerivativeMode.Automatic)
    {
        function = function.NameResults();
        var isForward = mode == DerivativeMode.Automatic ? ByColumns(function, parameters) : mode == DerivativeMode.Forward;
        var builder = new Builder(new IdSource());
        var copier = new Copier(builder.Ids);
        List<Variable> own = [.. function.Parameters.Select(copier.Fresh)];
        var (values, jacobians) = isForward ? Columns(function, parameters, builder, own, copier) : Rows(function, parameters, builder, own);
        return function with
        {
            Name = function.Name + "Jacobian",
            Body = builder.ToBody(own, [.. values, .. jacobians]),
            ResultNames = [.. function.ResultNames, .. parameters.Select(i => function.Parameters[i].Name + "Jacobian")],
            Origins = isForward ? function.Origins : Reverse.Origins(function),
        };
    }

    /// <summary>
    /// Of a number there is one row, and of numbers there are few columns; otherwise lengths decide where they are known to be
    /// larger, and then ranks: columns of parameters of lower rank than the result. Else rows, since their forward half runs once.
    /// </summary>
    private static bool ByColumns(Function function, IReadOnlyList<int> parameters)
    {
        var wanted = parameters.Select(i => function.Parameters[i]).ToList();
        var (rows, columns) = (function.Results[0].Type.Shape.Count(), new UnitDirections(function, parameters).Count);
        return !function.Results[0].Type.IsScalar && function.CanPush(parameters) && function.Results[0].Type.Shape.All(length => length.IsKnownAtEntry)
            && (wanted.All(parameter => parameter.Type.IsScalar)
                || ((columns - rows).MayBeNegative && (!(rows - columns).MayBeNegative || wanted.Max(parameter => parameter.Type.Rank) < function.Results[0].Type.Rank)));
    }

    private static (IReadOnlyList<Value> Values, IReadOnlyList<Value> Jacobians) Columns(Function function, IReadOnlyList<int> parameters, Builder builder, IReadOnlyList<Variable> own, Copier copier)
    {
        var directions = new UnitDirections(function, parameters);
        if (directions.AreTogether)
        {
            var (results, tangents) = directions.Together(builder, own, [0]);
            return (results, [.. tangents.Select(tangent => tangent[0])]);
        }

        if (function.Results[0].Type.Shape.Any(length => !length.IsKnownAtEntry))
        {
            throw new DerivativeException("the result has a length that is known only when the function has run, so its Jacobian has no columns before; in reverse mode it has rows");
        }

        var values = builder.Append(function.Body, copier);
        var columns = directions.Loop(builder, own, [0], "columns", (_, tangents) => tangents[0]);
        builder.Origin = Equation.NoOrigin;
        return (values, [.. parameters.Select((_, i) => OfColumns(builder, columns, directions.OffsetOf(i), own[parameters[i]].Type))]);
    }

    /// <summary>Those of one parameter, with the axis of columns last and then as the axes of the parameter.</summary>
    private static Value OfColumns(Builder builder, Value columns, Dimension offset, TensorType parameter)
    {
        var start = builder.Length(offset);
        if (parameter.IsScalar)
        {
            return builder.Emit(new Element(1, Checked: false), columns, start);
        }

        var own = builder.Emit(new Slice(parameter.Shape.Count(), Checked: false), columns, start);
        var last = builder.Emit(new Permute([.. Enumerable.Range(1, columns.Type.Rank - 1), 0]), own);
        return builder.Emit(new Reshape([.. columns.Type.Shape.Skip(1), .. parameter.Shape]), last);
    }

    private static (IReadOnlyList<Value> Values, IReadOnlyList<Value> Jacobians) Rows(Function function, IReadOnlyList<int> parameters, Builder builder, IReadOnlyList<Variable> own)
    {
        var sweep = new Sweep(builder, Activity.Of(function.Body, parameters.Select(i => function.Parameters[i])), function.Origins.Count);
        foreach (var (parameter, copy) in function.Parameters.Zip(own, (parameter, copy) => (parameter, copy)))
        {
            sweep.Bind(parameter, copy);
        }

        sweep.Forward(function.Body);
        List<Value> values = [.. function.Results.Select(value => sweep.Copies[value])];
        var result = values[0];
        if (result.Type.IsScalar)
        {
            sweep.Accumulate(result, Constant.Of(result.Type.Element, 1));
            sweep.Reverse(function.Body);
            builder.Origin = Equation.NoOrigin;
            return (values, [.. parameters.Select(i => builder.As(sweep.AdjointOrZero(own[i]), result.Type.Element))]);
        }

        // The forward half has run; a step reverses it for one element.
        var step = sweep.EnterStep();
        var counter = step.NewVariable("d", TensorType.Scalar(ElementType.Int32));
        sweep.AccumulateMasked(result, UnitDirections.Unit(step, result.Type, counter, Dimension.Of(0)));
        sweep.Reverse(function.Body);
        step.Origin = Equation.NoOrigin;
        var rows = step.ToBody([counter], parameters.Select(i => sweep.AdjointOrZero(own[i])));
        builder.Origin = Equation.NoOrigin;
        var names = parameters.Select(i => own[i].Name + "_rows");
        var stacked = builder.EmitAll(new Scan(0, result.Type.Shape.Count(), Reverse: false, rows), [.. names], []);
        return (values, [.. stacked.Select(row => builder.As(row, result.Type.Element)).Select((row, i) => result.Type.Rank == 1 ? row : builder.Emit(new Reshape([.. result.Type.Shape, .. own[parameters[i]].Type.Shape]), row))]);
    }
}
