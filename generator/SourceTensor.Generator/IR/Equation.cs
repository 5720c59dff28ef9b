namespace SourceTensor.Generator.IR;

/// <summary>One step of a body: the outputs are bound to what the operation computes from the inputs.</summary>
/// <param name="Origin">Index into <see cref="Function.Origins"/> of the source text that asked for it; −1 when nothing did.</param>
internal sealed record Equation(EquatableArray<Variable> Outputs, Operation Operation, EquatableArray<Value> Inputs, int Origin)
{
    public const int NoOrigin = -1;

    /// <summary>The only output.</summary>
    public Variable Output => Outputs[0];

    /// <summary>Whether running it can throw.</summary>
    public bool CanThrow => Operation.CanThrow(Inputs);
}
