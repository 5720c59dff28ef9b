using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// Runs one of two bodies, chosen by a <c>bool</c>: its input. The bodies have no parameters and see what is outside; their
/// results, of the same types, are the equation's outputs.
/// </summary>
internal sealed record Branch(Body WhenTrue, Body WhenFalse) : Operation
{
    public override string Name => "if";

    public override bool CanThrow(IReadOnlyList<Value> inputs) => Bodies.Any(body => body.Equations.Any(equation => equation.CanThrow));

    public override IReadOnlyList<Body> Bodies => [WhenTrue, WhenFalse];

    public override Operation WithBodies(IReadOnlyList<Body> bodies) => new Branch(bodies[0], bodies[1]);

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        if (inputs.Count != 1 || inputs[0].Type != TensorType.Scalar(ElementType.Boolean))
        {
            throw new TypeException($"a condition of type {string.Join(", ", inputs.Select(input => input.Type))}");
        }

        var (types, others) = (WhenTrue.Results.Select(result => result.Type).ToList(), WhenFalse.Results.Select(result => result.Type).ToList());
        return types.SequenceEqual(others)
            ? types
            : throw new TypeException($"{string.Join(", ", types)} on one side of a condition and {string.Join(", ", others)} on the other");
    }
}
