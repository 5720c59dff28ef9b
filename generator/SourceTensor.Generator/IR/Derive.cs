using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A call of a derivative of a function, which is the body. The inputs are the function's arguments, then what the derivative
/// takes beside them. It is computed like every other derivative before anything else is differentiated, and so can be
/// differentiated again.
/// </summary>
/// <param name="Member">The name of the derivative.</param>
/// <param name="Function">The function; its results are the value's.</param>
internal sealed record Derive(string Member, Body Function, Derivation Derivation, EquatableArray<TensorType> Types) : Operation
{
    public override string Name => "derive";

    public override string Parameters => Member;

    // It is gone before anybody computes: what matters is that it stays where the plain program has it.
    public override bool CanThrow(IReadOnlyList<Value> inputs) => true;

    public override IEnumerable<Dimension> Lengths => Types.SelectMany(type => type.Shape);

    public override Operation MapLengths(System.Func<Dimension, Dimension> map) => this with { Types = Types.Select(type => type.MapLengths(map)).ToEquatableArray() };

    public override IReadOnlyList<Body> Bodies => [Function];

    public override Operation WithBodies(IReadOnlyList<Body> bodies) => this with { Function = bodies[0] };

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        var misfit = Function.Parameters.Zip(inputs, (parameter, input) => (parameter, input)).FirstOrDefault(pair => pair.parameter.Type != pair.input.Type);
        return misfit.input is null && inputs.Count >= Function.Parameters.Count
            ? [.. Types]
            : throw new TypeException($"{Member} is given {string.Join(", ", inputs.Select(input => input.Type))}");
    }
}
