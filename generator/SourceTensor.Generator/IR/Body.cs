namespace SourceTensor.Generator.IR;

/// <summary>
/// A flat list of equations (A-normal form). A body sees the variables of the bodies around it; what it changes from one
/// execution to the next goes through its parameters and results only.
/// </summary>
internal sealed record Body(EquatableArray<Variable> Parameters, EquatableArray<Equation> Equations, EquatableArray<Value> Results);
