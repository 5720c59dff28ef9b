using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>Copies bodies under fresh variables, so that the same computation can stand in two places of a function.</summary>
internal sealed class Copier(IdSource ids, Action<Variable, Variable>? copied = null)
{
    private readonly Dictionary<Variable, Value> _copies = [];

    /// <summary>A copier that knows what an enclosing body's does, and may bind more.</summary>
    public Copier(IdSource ids, Copier outer, Action<Variable, Variable>? copied = null)
        : this(ids, copied)
    {
        foreach (var pair in outer._copies)
        {
            _copies.Add(pair.Key, pair.Value);
        }
    }

    public void Bind(Variable original, Value copy) => _copies[original] = copy;

    public Value this[Value original] => _copies.Replace(original);

    /// <summary>A fresh variable that stands for the original from now on.</summary>
    public Variable Fresh(Variable original)
    {
        var copy = original with { Id = ids.Next() };
        Bind(original, copy);
        copied?.Invoke(original, copy);
        return copy;
    }

    public Equation Copy(Equation equation)
    {
        var inputs = equation.Inputs.Select(input => this[input]).ToEquatableArray();
        var operation = equation.Operation.MapBodies(Copy);
        return new Equation(equation.Outputs.Select(Fresh).ToEquatableArray(), operation, inputs, equation.Origin);
    }

    public Body Copy(Body body) => new(
        body.Parameters.Select(Fresh).ToEquatableArray(),
        body.Equations.Select(Copy).ToEquatableArray(),
        body.Results.Select(result => this[result]).ToEquatableArray());
}
