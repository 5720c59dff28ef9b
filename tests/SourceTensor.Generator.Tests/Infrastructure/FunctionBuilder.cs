using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Tests;

/// <summary>The step of a loop built by hand: from the counter, the states and the items to the next states and the outputs.</summary>
internal delegate (Value[] Next, Value[] Outputs) LoopStep(Builder step, Variable counter, Variable[] states, Variable[] items);

/// <summary>Functions built by hand, without the front end.</summary>
internal sealed class FunctionBuilder(string name)
{
    private readonly List<Variable> _parameters = [];
    private readonly List<Requirement> _requirements = [];

    public Builder Body { get; } = new(new IdSource());

    public Variable Scalar(string parameter, ElementType element = ElementType.Float64) => Parameter(parameter, TensorType.Scalar(element));

    /// <summary>A tensor whose lengths are known at run time only.</summary>
    public Variable Tensor(string parameter, int rank, ElementType element = ElementType.Float64) => Parameter(parameter, new TensorType(
        element,
        Enumerable.Range(0, rank).Select(axis => Dimension.Of(Symbol.ForAxis(_parameters.Count, parameter, rank, axis))).ToEquatableArray()));

    public Variable Parameter(string parameter, TensorType type)
    {
        var variable = Body.NewVariable(parameter, type);
        _parameters.Add(variable);
        return variable;
    }

    public void Require(Dimension left, Relation relation, Dimension right, string parameter) =>
        _requirements.Add(new Requirement(left, relation, right, parameter));

    /// <summary>The function as built, for tests of the checker.</summary>
    public Function ReturnUnchecked(params Value[] results) =>
        new(name, Body.ToBody(_parameters, results), ResultNames(results), _requirements.ToEquatableArray(), []);

    private static EquatableArray<string> ResultNames(Value[] results) =>
        results.Select((result, i) => result is Variable variable ? variable.Name : $"result{i}").ToEquatableArray();

    public Function Return(params Value[] results) => Checker.Check(ReturnUnchecked(results));

    public static TensorType Fixed(params int[] lengths) =>
        new(ElementType.Float64, lengths.Select(length => Dimension.Of(length)).ToEquatableArray());
}

internal static class Loops
{
    public static EquatableArray<Variable> Loop(
        this Builder builder,
        Dimension length,
        (string Name, Value Initial)[] states,
        (string Name, Value Sequence)[] items,
        LoopStep step,
        bool reverse = false)
    {
        var inside = builder.Nested();
        var counter = inside.NewVariable("t", TensorType.Scalar(ElementType.Int32));
        var stateVariables = states.Select(state => inside.NewVariable(state.Name, state.Initial.Type)).ToArray();
        var itemVariables = items.Select(item => inside.NewVariable(item.Name, item.Sequence.Type.Drop(1))).ToArray();
        var (next, outputs) = step(inside, counter, stateVariables, itemVariables);
        var body = inside.ToBody([counter, .. stateVariables, .. itemVariables], [.. next, .. outputs]);
        string[] names = [.. states.Select(state => state.Name + "_end"), .. outputs.Select((_, i) => $"trace{i}")];
        return builder.EmitAll(
            new Scan(states.Length, length, reverse, body), names, [.. states.Select(state => state.Initial), .. items.Select(item => item.Sequence)]);
    }
}
