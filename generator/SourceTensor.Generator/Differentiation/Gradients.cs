using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>The gradient of a scalar result in either mode.</summary>
internal static class Gradients
{
    /// <summary>Of more numbers, and of tensors, forward mode is not considered unless it is asked for.</summary>
    private const int MostConsidered = 4;

    /// <summary>
    /// The results, and the gradient of the first, a scalar, with respect to the parameters at the given positions, in that order. Which mode is
    /// left open is decided by <see cref="CostModel"/>.
    /// </summary>
    /// <param name="simplify">What makes a derivative as small as it will be: costs are compared after it.</param>
    /// <param name="checkpoint">Whether loops keep the states between segments only; in forward mode they keep none.</param>
    public static Function Of(Function function, IReadOnlyList<int> parameters, DerivativeMode mode, Func<Function, Function> simplify, bool checkpoint = false)
    {
        if (IsForward(function, parameters, mode, simplify))
        {
            return ByTangents(function, parameters);
        }

        return checkpoint ? Reverse.Gradient(Checkpointing.Run(function, parameters.Select(i => function.Parameters[i])), parameters)
            : mode == DerivativeMode.Automatic ? Preaccumulation.Run(function, parameters, [function.Results[0]], simplify, rewritten => Reverse.Gradient(rewritten, parameters))
            : Reverse.Gradient(function, parameters);
    }

    /// <summary>Whether the gradient is computed by tangents.</summary>
    public static bool IsForward(Function function, IReadOnlyList<int> parameters, DerivativeMode mode, Func<Function, Function> simplify) => mode == DerivativeMode.Forward
        || (IsOpen(function, parameters, mode) && IsCheaper(ByTangents(function, parameters), Reverse.Gradient(function, parameters), simplify));

    /// <summary>Whether the costs decide.</summary>
    private static bool IsOpen(Function function, IReadOnlyList<int> parameters, DerivativeMode mode) => mode == DerivativeMode.Automatic
        && UnitDirections.AreFew(parameters.Select(i => function.Parameters[i]), MostConsidered) && function.CanPush(parameters) && !function.MayBeSingular(parameters);

    private static bool IsCheaper(Function forward, Function reverse, Func<Function, Function> simplify) => CostModel.Of(simplify(forward)) < CostModel.Of(simplify(reverse));

    /// <summary>Whether every rule that forward mode needs is there: of a function of the user's that has one for cotangents, one for tangents too.</summary>
    public static bool CanPush(this Function function, IReadOnlyList<int> parameters)
    {
        var activity = Activity.Of(function.Body, parameters.Select(i => function.Parameters[i]));
        return !function.Body.AllEquations().Any(equation => equation.Operation is Custom { IsPullback: true, Tangent: null } && equation.Outputs.Any(activity.Contains));
    }

    /// <summary>
    /// Whether a partial derivative may be infinite where values are not. Multiplied by an adjoint that is 0 it is 0; a tangent that
    /// is infinite would be NaN when it is multiplied by 0 later. What is left open is not decided in favour of that.
    /// </summary>
    public static bool MayBeSingular(this Function function, IReadOnlyList<int> parameters)
    {
        var activity = Activity.Of(function.Body, parameters.Select(i => function.Parameters[i]));
        return function.Body.AllEquations().Any(equation => equation.Outputs.Any(activity.Contains) && equation.Operation switch
        {
            Divide => equation.Inputs[1] is not Constant { Number: not 0 },
            ElementwiseOp op => op.Singularity is not null,
            MatrixOp or Custom => true,
            _ => false,
        });
    }

    private static Function ByTangents(Function function, IReadOnlyList<int> parameters)
    {
        function = function.NameResults();
        var directions = new UnitDirections(function, parameters);
        var builder = new Builder(new IdSource());
        var copier = new Copier(builder.Ids);
        List<Variable> own = [.. function.Parameters.Select(copier.Fresh)];
        IReadOnlyList<Value> values;
        IReadOnlyList<Value> gradients;
        if (directions.AreTogether)
        {
            var (results, tangents) = directions.Together(builder, own, [0]);
            (values, gradients) = (results, [.. tangents.Zip(parameters, (tangent, parameter) => builder.As(tangent[0], own[parameter].Type.Element))]);
        }
        else
        {
            values = builder.Append(function.Body, copier);
            var all = directions.Loop(builder, own, [0], "gradient", (_, tangents) => tangents[0]);
            builder.Origin = Equation.NoOrigin;
            gradients = [.. parameters.Select((parameter, i) => PartOf(builder, all, directions.OffsetOf(i), own[parameter].Type))];
        }

        return function with
        {
            Name = function.Name + "Gradient",
            Body = builder.ToBody(own, [.. values, .. gradients]),
            ResultNames = [.. function.ResultNames, .. parameters.Select(i => function.Parameters[i].Name + "Gradient")],
        };
    }

    private static Value PartOf(Builder builder, Value all, Dimension offset, TensorType type)
    {
        var start = builder.Length(offset);
        all = builder.As(all, type.Element);
        if (type.IsScalar)
        {
            return builder.Emit(new Element(1, Checked: false), all, start);
        }

        var part = type.Shape.Count() == all.Type.Shape[0] ? all : builder.Emit(new Slice(type.Shape.Count(), Checked: false), all, start);
        return type.Rank == 1 ? part : builder.Emit(new Reshape(type.Shape), part);
    }
}
