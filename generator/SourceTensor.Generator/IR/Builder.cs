using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>Hands out the ids of variables; one per function under construction.</summary>
internal sealed class IdSource(int next = 0)
{
    private int _next = next;

    /// <summary>What variables are called that have been renamed, by id.</summary>
    public Dictionary<int, string> Names { get; } = [];

    public int Next() => _next++;
}

/// <summary>Appends equations to one body, inferring the types of what they compute.</summary>
internal sealed class Builder(IdSource ids, Func<Dimension, Dimension>? canonical = null, Builder? outer = null)
{
    private readonly List<Equation> _equations = [];
    private readonly HashSet<LocalSymbol> _bound = [];

    public IdSource Ids { get; } = ids;

    /// <summary>What the next equations say they come from.</summary>
    public int Origin { get; set; } = Equation.NoOrigin;

    public IReadOnlyList<Equation> Equations => _equations;

    /// <summary>A builder of a body inside this one.</summary>
    public Builder Nested() => new(Ids, canonical, this) { Origin = Origin };

    /// <summary>Whether what it builds runs as often as something else says: the step of a loop, a side of a branch.</summary>
    public bool IsNested => outer is not null;

    /// <summary>Whether a length that becomes known inside the function is known here.</summary>
    public bool Knows(LocalSymbol symbol) => _bound.Contains(symbol) || outer?.Knows(symbol) == true;

    public Variable NewVariable(string name, TensorType type) => new(Ids.Next(), name, Canonical(type));

    public Variable Emit(Operation operation, params Value[] inputs) => EmitAll(operation, [], inputs)[0];

    public Variable EmitNamed(string name, Operation operation, params Value[] inputs) => EmitAll(operation, [name], inputs)[0];

    /// <summary>Appends an equation with any number of outputs; without names they are called after the operation.</summary>
    public EquatableArray<Variable> EmitAll(Operation operation, IReadOnlyList<string> names, IReadOnlyList<Value> inputs)
    {
        inputs = inputs.Select(Canonical).ToList();
        var types = operation.Infer(inputs);
        var outputs = types.Select((type, i) => NewVariable(i < names.Count ? names[i] : operation.Name, type)).ToEquatableArray();
        Append(new Equation(outputs, operation, inputs.ToEquatableArray(), Origin));
        return outputs;
    }

    /// <summary>The variable that already has what an operation would compute, here or in a body around this one; null when none has.</summary>
    public Variable? Find(Operation operation, IReadOnlyList<Value> inputs) =>
        _equations.FirstOrDefault(equation => equation.Outputs.Count == 1 && equation.Operation == operation && equation.Inputs.SequenceEqual(inputs.Select(Canonical)))?.Output
        ?? outer?.Find(operation, inputs);

    /// <summary>The equation of this body that computes the value; null when another body's does, or none.</summary>
    public Equation? DefinitionOf(Value value)
    {
        for (var i = _equations.Count - 1; i >= 0; i--)
        {
            if (value is Variable variable && _equations[i].Outputs.Contains(variable))
            {
                return _equations[i];
            }
        }

        return null;
    }

    public void Append(Equation equation)
    {
        _equations.Add(equation);
        if (equation.Operation.Binds is { } symbol)
        {
            _bound.Add(symbol);
        }
    }

    /// <summary>
    /// Gives the value a name of its own, when it is what the last equation computed, so no equation can have read it yet,
    /// and is still called after the operation. Whoever has it under the old name means the same.
    /// </summary>
    public Value Rename(Value value, string name)
    {
        if (_equations.Count == 0 || _equations[^1] is not { Outputs.Count: 1 } last || last.Output != value || last.Output.Name != last.Operation.Name)
        {
            return value;
        }

        var renamed = last.Output with { Name = name };
        Ids.Names[renamed.Id] = name;
        _equations[^1] = _equations[^1] with { Outputs = [renamed] };
        return renamed;
    }

    public Body ToBody(IEnumerable<Variable> parameters, IEnumerable<Value> results) =>
        new(parameters.ToEquatableArray(), _equations.ToEquatableArray(), results.Select(Canonical).ToEquatableArray());

    /// <summary>The value with its name and type in today's canonical form: lengths found equal since it was made are written alike.</summary>
    public Value Canonical(Value value) => value is not Variable variable ? value
        : variable with { Name = Ids.Names.TryGetValue(variable.Id, out var name) ? name : variable.Name, Type = Canonical(variable.Type) };

    private TensorType Canonical(TensorType type) =>
        canonical is null ? type : type.MapLengths(canonical);
}
