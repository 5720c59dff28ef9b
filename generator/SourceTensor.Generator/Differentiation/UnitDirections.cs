using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Differentiation;

/// <summary>
/// Tangents along the unit vectors of all elements of some parameters, taken one after another in the order of their
/// declaration, each row-major. Of few numbers, one sweep carries a direction for each; otherwise a loop over the directions
/// runs the sweep. There the zeros of a unit vector are masked: that an element is infinite does not spoil the others' derivatives.
/// </summary>
internal sealed class UnitDirections
{
    /// <summary>So many numbers are few.</summary>
    private const int MostTogether = 8;

    private readonly Function _function;
    private readonly IReadOnlyList<Variable> _wanted;
    private readonly List<Dimension> _offsets = [Dimension.Of(0)];

    public UnitDirections(Function function, IReadOnlyList<int> parameters)
    {
        _function = function;
        _wanted = [.. parameters.Select(i => function.Parameters[i])];
        foreach (var parameter in _wanted)
        {
            _offsets.Add(_offsets[^1] + parameter.Type.Shape.Count());
        }
    }

    /// <summary>How many directions there are.</summary>
    public Dimension Count => _offsets[^1];

    /// <summary>Whether each parameter is a number and they are few: there is no loop then.</summary>
    public bool AreTogether => AreFew(_wanted, MostTogether);

    /// <summary>The place of a parameter's first element among the directions.</summary>
    public Dimension OffsetOf(int wanted) => _offsets[wanted];

    public static bool AreFew(IEnumerable<Variable> parameters, int most) => parameters.All(parameter => parameter.Type.IsScalar) && parameters.Count() <= most;

    /// <summary>
    /// Appends the function to a builder: its results, and the tangents of some of them, one list for each direction.
    /// </summary>
    public (IReadOnlyList<Value> Results, IReadOnlyList<IReadOnlyList<Value>> Tangents) Together(Builder builder, IReadOnlyList<Variable> own, IReadOnlyList<int> results)
    {
        List<Direction> directions = [.. _wanted.Select(parameter => new Direction(Activity.Of(_function.Body, [parameter]), _wanted.Count == 1 ? "" : "_" + parameter.Name))];
        var sweep = new ForwardSweep(builder, directions);
        Bind(sweep, own);
        foreach (var (parameter, direction) in _wanted.Zip(directions, (parameter, direction) => (parameter, direction)))
        {
            direction.Set((Variable)sweep.Copies[parameter], Constant.Of(parameter.Type.Element, 1), isMasked: false);
        }

        sweep.Run(_function.Body);
        List<Value> values = [.. _function.Results.Select(result => sweep.Copies[result])];
        return (values, [.. directions.Select(direction => (IReadOnlyList<Value>)[.. results.Select(i => direction.Tangent(values[i]) ?? builder.Zeros(values[i].Type))])]);
    }

    /// <summary>
    /// Appends a loop over the directions to a builder: what is gathered of the tangents of some results in each, stacked.
    /// </summary>
    public Value Loop(Builder builder, IReadOnlyList<Variable> own, IReadOnlyList<int> results, string name, Func<Builder, IReadOnlyList<Value>, Value> gather)
    {
        // The function itself stands around the loop as well: the lengths that become known in it are others here.
        var function = _function.WithFreshLengths();
        var step = builder.Nested();
        var counter = step.NewVariable("d", TensorType.Scalar(ElementType.Int32));
        var direction = new Direction(Activity.Of(function.Body, _wanted));
        var sweep = new ForwardSweep(step, [direction]);
        Bind(sweep, own);
        foreach (var (parameter, offset) in _wanted.Zip(_offsets, (parameter, offset) => (parameter, offset)))
        {
            direction.Set((Variable)sweep.Copies[parameter], Unit(step, parameter.Type, counter, offset), isMasked: true);
        }

        sweep.Run(function.Body);
        step.Origin = Equation.NoOrigin;
        var values = results.Select(i => sweep.Copies[function.Results[i]]);
        var gathered = gather(step, [.. values.Select(value => direction.Tangent(value) ?? step.Zeros(value.Type))]);
        return builder.EmitAll(new Scan(0, Count, Reverse: false, step.ToBody([counter], [gathered])), [name], [])[0];
    }

    private void Bind(ForwardSweep sweep, IReadOnlyList<Variable> own)
    {
        foreach (var (parameter, copy) in _function.Parameters.Zip(own, (parameter, copy) => (parameter, copy)))
        {
            sweep.Copies.Bind(parameter, copy);
        }
    }

    /// <summary>1 at the element that is counted, 0 elsewhere.</summary>
    public static Value Unit(Builder builder, TensorType type, Value counter, Dimension offset)
    {
        var own = offset.Is(0) ? counter : builder.Emit(new Subtract(), counter, builder.Length(offset));
        var isOwn = builder.Emit(new Equal(), type.IsScalar ? Constant.Of(0) : builder.RowMajor(type), own);
        return builder.Emit(new Where(), isOwn, Constant.Of(type.Element, 1), Constant.Of(type.Element, 0));
    }
}
