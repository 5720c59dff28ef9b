using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A loop with a state. Inputs: the initial states, then the sequences. The body's parameters: the counter, the states,
/// one item per sequence; its results: the next states, then the outputs. The equation's outputs: the final states, then
/// each output stacked along a new leading axis. Item and output <c>t</c> belong to counter <c>t</c> in either direction.
///
/// A loop that may end early has a guard: its first state is a <c>bool</c>, another step is taken while it is true, and the
/// number of steps taken is a length from then on.
/// </summary>
/// <param name="StateCount">How many of the inputs, parameters and results are states.</param>
/// <param name="Bound">At most so many steps, and exactly so many without a guard; null when only the guard ends the loop. A sequence may be longer, its rest is not visited.</param>
/// <param name="Reverse">Whether the counter runs down from <c>Bound − 1</c>; not with a guard.</param>
/// <param name="Steps">The number of steps taken by a loop with a guard; null without one.</param>
internal sealed record Scan(int StateCount, Dimension? Bound, bool Reverse, Body Body, LocalSymbol? Steps = null) : Operation
{
    public override string Name => "scan";

    public override IEnumerable<Dimension> Lengths => Bound is null ? [] : [Bound];

    public override Operation MapLengths(Func<Dimension, Dimension> map) =>
        this with { Bound = Bound is null ? null : map(Bound), Steps = Steps?.Map(map) };

    public override LocalSymbol? Binds => Steps;

    public override IReadOnlyList<Body> Bodies => [Body];

    public override Operation WithBodies(IReadOnlyList<Body> bodies) => this with { Body = bodies[0] };

    public bool IsGuarded => Steps is not null;

    /// <summary>The number of steps taken.</summary>
    public Dimension Length => Steps is null ? Bound! : Dimension.Of(Steps);

    public override bool CanThrow(IReadOnlyList<Value> inputs) => Body.Equations.Any(equation => equation.CanThrow);

    public Variable Counter => Body.Parameters[0];

    public IEnumerable<Variable> States => Body.Parameters.Skip(1).Take(StateCount);

    public IEnumerable<Variable> Items => Body.Parameters.Skip(1 + StateCount);

    public IEnumerable<Value> Next => Body.Results.Take(StateCount);

    public IEnumerable<Value> StepOutputs => Body.Results.Skip(StateCount);

    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs)
    {
        if (inputs.Count != Body.Parameters.Count - 1)
        {
            throw new TypeException($"a scan with {Body.Parameters.Count - 1} states and items got {inputs.Count} inputs");
        }

        CheckGuard();
        for (var i = 0; i < inputs.Count; i++)
        {
            var expected = Body.Parameters[i + 1].Type;
            var given = i < StateCount ? inputs[i].Type : inputs[i].Type.Drop(1);
            if (given != expected)
            {
                throw new TypeException($"`{Body.Parameters[i + 1]}` is {expected}, but the scan is given {given}");
            }
        }

        for (var i = 0; i < StateCount; i++)
        {
            if (Body.Results[i].Type != Body.Parameters[i + 1].Type)
            {
                throw new TypeException($"the state `{Body.Parameters[i + 1]}` is {Body.Parameters[i + 1].Type}, but the step returns {Body.Results[i].Type}");
            }
        }

        return Body.Results.Select((result, i) => i < StateCount ? result.Type : result.Type.Stack(Length)).ToList();
    }

    private void CheckGuard()
    {
        if (IsGuarded ? Reverse || StateCount == 0 || Body.Parameters[1].Type != TensorType.Scalar(ElementType.Boolean) : Bound is null)
        {
            throw new TypeException($"a loop ends after a known number of steps, or when its first state, a bool, is false, and then counts upwards");
        }
    }
}
